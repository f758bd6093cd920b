// Floors `sync-idle` and `first-sync-10k`, the network's half: plain GETs on a warm connection.
#include "fetch.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QUrl>
#include <cstdlib>
#include <iostream>

namespace trellis::bench::floors {

Fetcher::Fetcher(const QByteArray& trustPem) : tls_(QSslConfiguration::defaultConfiguration()) {
    tls_.setCaCertificates(QSslCertificate::fromData(trustPem, QSsl::Pem));
}

QByteArray Fetcher::get(const QString& url) {
    QNetworkRequest request{QUrl(url)};
    request.setSslConfiguration(tls_);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Authorization", "Bearer bench");
    QNetworkReply* reply = manager_.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    if (reply->error() != QNetworkReply::NoError) {
        std::cerr << "bench floor: " << qPrintable(reply->errorString()) << '\n';
        std::exit(1);
    }
    const QByteArray body = reply->readAll();
    reply->deleteLater();
    return body;
}

}  // namespace trellis::bench::floors
