#pragma once

#include "base/error.h"
#include "base/secure_bytes.h"
#include "vault/vault.h"

namespace trellis::vault {

inline constexpr std::size_t kLeastPasscode = 6;    // digits
inline constexpr std::size_t kLeastPassphrase = 8;  // code points
inline constexpr std::size_t kMostPasscodeBytes = 1024;

// Whether a new passcode may guard a vault. It is taken byte for byte as it was typed: without Qt and ICU there is no
// Unicode normalisation here, so a front end that can meet two spellings of one letter (NFC, NFD) normalises to NFKC
// before it calls. Errors: badInput with reason "too-short", "too-long", "too-easy" (one piece over and over, or a
// run up or down), "not-digits", and "needs-passphrase" for digits without a keyring, which a stolen disk alone would
// give away within minutes. A demo's may be anything but empty.
[[nodiscard]] Result<> checkNewPasscode(const SecureBytes& passcode, SecretKind kind, bool hasKeyring, bool demo);

// What no passcode of ours can be, so that it is not even a try: "too-short" (empty), "too-long".
[[nodiscard]] Result<> checkTypedPasscode(const SecureBytes& passcode);

}  // namespace trellis::vault
