// Secrets: encrypted where they must be, for whom they must be, and nowhere in plain text.
import type { Rule } from "#rules/rule.ts";
import { metadata } from "./metadata.ts";
import { notEncrypted } from "./not-encrypted.ts";
import { plaintextSecret } from "./plaintext-secret.ts";
import { recipients } from "./recipients.ts";
import { scannerBlind } from "./scanner-blind.ts";
import { sharedRecipient } from "./shared-recipient.ts";
import { throwAwayKey } from "./throw-away-key.ts";
import { valueNotEncrypted } from "./value-not-encrypted.ts";

export const sopsRules: readonly Rule[] = [
  notEncrypted,
  valueNotEncrypted,
  recipients,
  metadata,
  plaintextSecret,
  sharedRecipient,
  throwAwayKey,
  scannerBlind,
];
