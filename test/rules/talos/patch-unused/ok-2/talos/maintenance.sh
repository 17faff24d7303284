talosctl patch mc --patch @patches/once/reset-labels.yaml
