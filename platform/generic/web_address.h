#pragma once

#include <QUrl>

#include "base/error.h"

namespace trellis::platform {

// The address if it may be opened: https to anywhere, http only to this device (127.0.0.1, ::1, localhost), and nothing
// else: a server's metadata must not make us start a mail program or open a file. Fails with badInput "not-https".
[[nodiscard]] Result<QUrl> webAddress(const std::string& url);

}  // namespace trellis::platform
