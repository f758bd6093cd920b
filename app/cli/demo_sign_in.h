#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>
#include <memory>
#include <string>

#include "auth/browser.h"

class QNetworkAccessManager;
class QNetworkReply;
class QUrl;

namespace trellis::cli {

// A browser for the sandbox clinic (`enrol --demo`): follows its real sign-in form over HTTPS, with the same trust as the
// app, and the redirect to the app's own listener. The one place that knows the sandbox's invented credentials, so that
// nothing in the core can sign in without a person.
class DemoBrowser final : public auth::Browser {
public:
    // Users: "rowan" and whoever else the sandbox seeds; they share the sandbox's password.
    DemoBrowser(std::string user, QByteArray trustPem);
    ~DemoBrowser() override;

    // Begins and returns; the listener hears how it ends. Errors: badInput "not-https".
    [[nodiscard]] Result<> open(const std::string& url) override;

private:
    std::string user_;
    QByteArray trustPem_;
    QThread thread_;
    QObject context_;
};

// The form on a page: where it goes and what it carries. Hidden fields keep their values.
struct SignInForm {
    QString action;
    bool isPost = false;
    QList<std::pair<QString, QString>> fields;
    QString userField;
    QString passwordField;
};
// Nothing if there is no form with a password on it.
[[nodiscard]] std::optional<SignInForm> readForm(const QString& html);

}  // namespace trellis::cli
