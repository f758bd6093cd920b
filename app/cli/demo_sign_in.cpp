#include "demo_sign_in.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>
#include <QUrlQuery>
#include <optional>

namespace trellis::cli {

namespace {

constexpr auto kPassword = "riverbend";
constexpr int kMostSteps = 8;

QString unescaped(QString text) {
    return text.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

QString attribute(const QString& tag, const char* name) {
    const QRegularExpression pattern(QStringLiteral("\\s%1\\s*=\\s*\"([^\"]*)\"").arg(QLatin1StringView(name)),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(tag);
    return match.hasMatch() ? unescaped(match.captured(1)) : QString();
}

// One visit, from the address that the app opened to the app's listener. Deletes itself when it is over.
class Visit final : public QObject {
public:
    Visit(QString user, const QByteArray& trustPem, QObject* parent) : QObject(parent), user_(std::move(user)) {
        ssl_ = QSslConfiguration::defaultConfiguration();
        ssl_.addCaCertificates(QSslCertificate::fromData(trustPem, QSsl::Pem));
    }

    void get(const QUrl& url) { follow(network_.get(requestFor(url))); }

private:
    QNetworkRequest requestFor(const QUrl& url) const {
        QNetworkRequest request(url);
        request.setSslConfiguration(ssl_);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(30'000);
        return request;
    }

    void follow(QNetworkReply* reply) {
        QObject::connect(reply, &QNetworkReply::finished, this, [this, reply] {
            reply->deleteLater();
            next(*reply);
        });
    }

    // https anywhere in the sandbox; plain http to this device alone, where the app listens.
    static bool mayVisit(const QUrl& url) { return url.scheme() == u"https" || (url.scheme() == u"http" && url.host() == u"127.0.0.1"); }

    void next(QNetworkReply& reply) {
        const QUrl redirect = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        const QUrl to = reply.url().resolved(redirect);
        if (redirect.isValid() && !redirect.isEmpty() && mayVisit(to) && ++steps_ < kMostSteps) return get(to);
        const auto form = reply.error() == QNetworkReply::NoError ? readForm(QString::fromUtf8(reply.readAll())) : std::nullopt;
        // A second form is the page that says the password is wrong: the listener's time runs out and says so.
        if (!form || submitted_) return deleteLater();
        submitted_ = true;
        submit(*form, reply.url());
    }

    void submit(const SignInForm& form, const QUrl& page) {
        QUrlQuery query;
        const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
        for (const auto& [name, value] : form.fields) query.addQueryItem(encoded(name), encoded(value));
        query.addQueryItem(form.userField, encoded(user_));
        query.addQueryItem(form.passwordField, QString::fromLatin1(kPassword));
        const QUrl to = page.resolved(QUrl(form.action));
        if (to.scheme() != u"https" || !form.isPost) return deleteLater();
        QNetworkRequest request = requestFor(to);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        follow(network_.post(request, query.toString(QUrl::FullyEncoded).toUtf8()));
    }

    QNetworkAccessManager network_;
    QSslConfiguration ssl_;
    QString user_;
    int steps_ = 0;
    bool submitted_ = false;
};

}  // namespace

std::optional<SignInForm> readForm(const QString& html) {
    static const QRegularExpression forms(QStringLiteral("<form\\b([^>]*)>(.*?)</form>"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression controls(QStringLiteral("<(input|button)\\b[^>]*>"), QRegularExpression::CaseInsensitiveOption);
    for (const auto& match : forms.globalMatch(html)) {
        SignInForm form;
        form.action = attribute(match.captured(1), "action");
        form.isPost = attribute(match.captured(1), "method").compare(u"post", Qt::CaseInsensitive) == 0;
        bool pressed = false;
        for (const auto& control : controls.globalMatch(match.captured(2))) {
            const QString tag = control.captured(0);
            const QString name = attribute(tag, "name");
            const QString type = attribute(tag, "type").toLower();
            if (name.isEmpty()) continue;
            if (type == u"password") {
                form.passwordField = name;
            } else if (type == u"hidden") {
                form.fields.append({name, attribute(tag, "value")});
            } else if (type == u"submit") {
                // A form is sent with the one button that is pressed: the first, which goes on.
                if (!std::exchange(pressed, true)) form.fields.append({name, attribute(tag, "value")});
            } else if (form.userField.isEmpty()) {
                form.userField = name;
            }
        }
        if (!form.passwordField.isEmpty() && !form.userField.isEmpty()) return form;
    }
    return std::nullopt;
}

DemoBrowser::DemoBrowser(std::string user, QByteArray trustPem) : user_(std::move(user)), trustPem_(std::move(trustPem)) {
    context_.moveToThread(&thread_);
    thread_.start();
}

DemoBrowser::~DemoBrowser() {
    thread_.quit();
    thread_.wait();
}

Result<> DemoBrowser::open(const std::string& url) {
    const QUrl address(QString::fromStdString(url));
    if (address.scheme() != u"https") return fail(ErrorKind::badInput, {.subject = "sign-in", .reason = "not-https"});
    QMetaObject::invokeMethod(
        &context_, [this, address] { (new Visit(QString::fromStdString(user_), trustPem_, &context_))->get(address); },
        Qt::QueuedConnection);
    return {};
}

}  // namespace trellis::cli
