#pragma once

#include <memory>

#include "vault/secret_store.h"

namespace trellis::platform {

// Where this system keeps the device secret. On Linux the Secret Service (gnome-keyring, KWallet's service, KeePassXC);
// on systems for which nothing is written yet, and on a Linux without it, a store whose available() is false.
//
// Every call talks to another process and may wait for the person to answer the system's own unlock prompt: call it on
// a worker, never on the interface thread. The store may be used from any thread, one call at a time.
[[nodiscard]] std::unique_ptr<vault::SecretStore> makeSecretStore();

}  // namespace trellis::platform
