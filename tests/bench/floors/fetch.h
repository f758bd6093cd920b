#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QString>

namespace trellis::bench::floors {

// One QNetworkAccessManager, TLS, HTTP/1.1 kept alive: floors `sync-idle` and `first-sync-10k` fetch with it, one
// request after another.
class Fetcher {
public:
    explicit Fetcher(const QByteArray& trustPem);
    [[nodiscard]] QByteArray get(const QString& url);

private:
    QNetworkAccessManager manager_;
    QSslConfiguration tls_;
};

}  // namespace trellis::bench::floors
