#include "exchange.h"

#include <QHttpHeaders>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>
#include <algorithm>
#include <cstring>
#include <utility>

#include "failures.h"
#include "origin.h"

namespace trellis::net {

namespace {

// simdjson reads up to 64 bytes behind its input; with room for them the body is parsed where it lies.
constexpr std::size_t kParserRoom = 64;

const Error kCancelled{ErrorKind::offline, {.subject = "connection", .reason = "cancelled"}};

int statusOf(const QNetworkReply& reply) { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

bool isRedirect(int status) { return status == 301 || status == 302 || status == 303 || status == 307 || status == 308; }

// The announced length of a body as it came: -1 if it was not announced, or was unpacked on the way and means nothing.
// (Qt does not say how many packed bytes came. A packed answer that is framed by a length and cut is seen here only if
// nothing of it could be unpacked; otherwise its JSON has no end, and the reader refuses it.)
std::int64_t announcedLength(const QNetworkReply& reply) {
    const QHttpHeaders headers = reply.headers();
    if (headers.contains(QHttpHeaders::WellKnownHeader::ContentEncoding)) return -1;
    bool ok = false;
    const qint64 length = headers.value(QHttpHeaders::WellKnownHeader::ContentLength).toByteArray().toLongLong(&ok);
    return ok ? length : -1;
}

bool hasBody(const QNetworkReply& reply, int status) {
    return reply.operation() != QNetworkAccessManager::HeadOperation && status != 204 && status != 304 && status >= 200;
}

// The whole body, or nothing if it is longer than the limit. What came packed is unpacked as it is read, piece by piece:
// its size is not known before, and a bomb is left alone once it has passed the limit.
std::optional<std::string> readBody(QNetworkReply& reply, std::int64_t limit) {
    constexpr std::size_t kPiece = 65'536;
    const auto most = static_cast<std::size_t>(limit);
    std::size_t next = static_cast<std::size_t>(reply.bytesAvailable());
    std::string body;
    body.reserve(std::min(next, most) + kParserRoom);
    while (body.size() <= most) {
        const std::size_t before = body.size();
        const std::size_t wanted = std::min(std::max(next, kPiece), most + 1 - before);
        body.resize_and_overwrite(before + wanted, [&](char* to, std::size_t) {
            return before + static_cast<std::size_t>(std::max<qint64>(0, reply.read(to + before, static_cast<qint64>(wanted))));
        });
        if (body.size() == before) return body;
        next = 0;
    }
    return std::nullopt;
}

bool matches(const QString& pattern, const QString& host) {
    if (!pattern.startsWith(u"*.")) return pattern.compare(host, Qt::CaseInsensitive) == 0;
    const qsizetype dot = host.indexOf(u'.');
    return dot > 0 && pattern.sliced(1).compare(host.sliced(dot), Qt::CaseInsensitive) == 0;
}

// Qt takes a certificate whose common name fits even when its alternative names are of another host. Where there are
// alternative names they alone count (RFC 6125 6.4.4).
bool namesHost(const QSslCertificate& certificate, const QString& host) {
    const auto names = certificate.subjectAlternativeNames();
    return names.isEmpty() || std::ranges::any_of(names, [&host](const QString& name) { return matches(name, host); });
}

}  // namespace

Answer::~Answer() {
    if (open_) give(std::unexpected(Failure{kCancelled, Reach::perhapsSent}));
}

void Answer::give(Outcome outcome) {
    open_ = false;
    promise_.addResult(std::move(outcome));
    promise_.finish();
}

Body::Body(std::string bytes, QObject* parent) : QIODevice(parent), bytes_(std::move(bytes)) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool Body::seek(qint64 position) { return !touched_ && position == 0 && QIODevice::seek(position); }

qint64 Body::readData(char* data, qint64 most) {
    touched_ = true;
    const qint64 count = std::min(most, size() - pos());
    if (count <= 0) return -1;
    std::memcpy(data, bytes_.data() + pos(), static_cast<std::size_t>(count));
    return count;
}

Exchange::Exchange(Answer answer, std::int64_t maxBytes, QObject* parent)
    : QObject(parent), answer_(std::move(answer)), maxBytes_(maxBytes) {}

void Exchange::follow(QNetworkReply* reply, const Body* body, std::chrono::milliseconds deadline) {
    reply_ = reply;
    body_ = body;
    connect(reply, &QNetworkReply::requestSent, this, [this] { requestSent_ = true; });
    connect(reply, &QNetworkReply::encrypted, this, &Exchange::checkName);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) { tlsErrors_ = errors; });
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkSize);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::checkSize);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    startTimer(std::max(deadline, std::chrono::milliseconds{1}));
}

void Exchange::cancel() { stop(kCancelled); }

void Exchange::timerEvent(QTimerEvent*) { stop({ErrorKind::timeout, {.subject = "connection", .reason = "deadline"}}); }

void Exchange::stop(Error error) {
    if (verdict_ || !reply_) return;
    verdict_ = std::move(error);
    reply_->abort();  // emits finished
}

// The handshake is over and nothing of the request is written yet.
void Exchange::checkName() {
    if (!namesHost(reply_->sslConfiguration().peerCertificate(), reply_->url().host()))
        stop({ErrorKind::tls, {.subject = "certificate", .reason = "wrong-host"}});
}

// Nothing is read before the end, so what is available is all there is so far.
void Exchange::checkSize() {
    if (std::max<std::int64_t>(announcedLength(*reply_), reply_->bytesAvailable()) > maxBytes_)
        stop({ErrorKind::badInput, {.subject = "response", .reason = "too-large", .status = statusOf(*reply_)}});
}

void Exchange::finish() {
    Outcome result = outcome();
    disconnect(reply_, nullptr, this, nullptr);
    std::exchange(reply_, nullptr)->deleteLater();
    deleteLater();
    Answer answer = std::move(answer_);
    answer.give(std::move(result));  // continuations run here: touch nothing after it
}

Outcome Exchange::outcome() {
    const auto failed = [this](Error error) { return std::unexpected(Failure{std::move(error), reach()}); };
    if (verdict_) return failed(*verdict_);
    const int status = statusOf(*reply_);
    if (status == 0 || !isOnlyAStatus(reply_->error())) return failed(transportError(reply_->error(), tlsErrors_));

    const QHttpHeaders headers = reply_->headers();
    if (isRedirect(status)) {
        const QByteArray target = headers.value(QHttpHeaders::WellKnownHeader::Location).toByteArray();
        if (!target.isEmpty() && originOf(reply_->url().resolved(QUrl::fromEncoded(target))) != originOf(reply_->url()))
            return failed({ErrorKind::notAFhirServer, {.subject = "response", .reason = "foreign-redirect", .status = status}});
    }

    std::optional<std::string> body = readBody(*reply_, maxBytes_);
    if (!body) return failed({ErrorKind::badInput, {.subject = "response", .reason = "too-large", .status = status}});
    if (!isOnlyAStatus(reply_->error()))  // what came packed shows only now that it cannot be unpacked
        return failed(transportError(reply_->error(), tlsErrors_));
    if (body->empty() && reply_->attribute(QNetworkRequest::OriginalContentLengthAttribute).toLongLong() > 0)
        return failed({ErrorKind::offline, {.subject = "response", .reason = "cut", .status = status}});
    if (hasBody(*reply_, status) && announcedLength(*reply_) > static_cast<std::int64_t>(body->size()))
        return failed({ErrorKind::offline, {.subject = "response", .reason = "cut", .status = status}});

    Response response;
    response.status = status;
    response.headers.reserve(static_cast<std::size_t>(headers.size()));
    for (qsizetype i = 0; i < headers.size(); ++i)
        response.headers.emplace_back(std::string(headers.nameAt(i).data(), static_cast<std::size_t>(headers.nameAt(i).size())),
                                      headers.valueAt(i).toByteArray().toStdString());
    response.serverDate = parseHttpDate(response.header("Date"));
    response.body = std::move(*body);
    return response;
}

// The body tells it best: if Qt never asked for it, at most the head of the request went out, and no server acts on a
// head that announces a body. That also holds when a connection was never made before the deadline. Without a body
// only an error from before the request is a proof, and only while no earlier connection had carried it.
Reach Exchange::reach() const {
    // Refused at the handshake, before a byte of the request was written.
    if (verdict_ && verdict_->kind == ErrorKind::tls) return Reach::notSent;
    if (body_) return body_->touched() ? Reach::perhapsSent : Reach::notSent;
    return isBeforeRequest(reply_->error()) && !requestSent_ ? Reach::notSent : Reach::perhapsSent;
}

}  // namespace trellis::net
