#pragma once

#include <QSslConfiguration>
#include <expected>
#include <string>

namespace trellis::clinic {

/// Which certificate the server shows. Everything but `good` is for tests of clients that must refuse it.
enum class Certificate { good, expired, wrongHost, unknownIssuer };

/// The clinic's own certificate authority and its server certificate, EC P-256, made with the `openssl` program on first
/// use and kept in `dataDir`: ca.pem (what a client is told to trust), ca.key, server.pem, server.key. ca.pem is there,
/// whole, before this returns. The error is a sentence.
[[nodiscard]] std::expected<QSslConfiguration, std::string> serverTls(const std::string& dataDir, Certificate certificate);

}  // namespace trellis::clinic
