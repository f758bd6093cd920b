#include "platform/secret_store.h"

namespace trellis::platform {

std::unique_ptr<vault::SecretStore> makeSecretStore() { return std::make_unique<vault::NoSecretStore>(); }

}  // namespace trellis::platform
