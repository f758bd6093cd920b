#include "vault/secret_store.h"

namespace trellis::vault {

namespace {

std::unexpected<Error> none() { return fail(ErrorKind::noKeyring, {.subject = "keyring", .reason = "unavailable"}); }

}  // namespace

Result<SecureBytes> NoSecretStore::read(const std::string&) { return none(); }
Result<> NoSecretStore::write(const std::string&, const SecureBytes&) { return none(); }
Result<> NoSecretStore::remove(const std::string&) { return none(); }

}  // namespace trellis::vault
