#pragma once

#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <string>

#include "base/error.h"

namespace trellis::net {

// Which of several complaints about one certificate a person is told. The gravest first: a certificate that nobody
// vouches for stays untrusted whatever its dates are, and only one that is otherwise good is "expired", since that is
// the one case where a wrong device clock is the likely cause.
[[nodiscard]] std::string tlsReason(const QList<QSslError>& errors);

// A reply that ended without a whole HTTP answer. `tlsErrors` are those that the reply reported.
[[nodiscard]] Error transportError(QNetworkReply::NetworkError error, const QList<QSslError>& tlsErrors);

// True if the error by itself proves that no byte of a request went out: there was no connection, or its TLS handshake
// did not succeed (Qt writes the request only after it).
[[nodiscard]] bool isBeforeRequest(QNetworkReply::NetworkError error);

// True if Qt reports this error for a whole answer whose status is 4xx or 5xx.
[[nodiscard]] bool isOnlyAStatus(QNetworkReply::NetworkError error);

}  // namespace trellis::net
