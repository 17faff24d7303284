#!/bin/sh
set -eu
restic backup ${TARGET}
