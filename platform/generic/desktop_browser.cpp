#include "platform/desktop_browser.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QThread>
#include <chrono>
#include <future>

#include "generic/web_address.h"

namespace trellis::platform {

namespace {

// A desktop that has not answered by then is asked no further; the sign-in's own two minutes go on.
constexpr std::chrono::seconds kPatience{10};

class DesktopBrowser final : public auth::Browser {
public:
    [[nodiscard]] Result<> open(const std::string& url) override {
        const auto address = webAddress(url);
        if (!address) return fail(address.error());
        QCoreApplication* app = QCoreApplication::instance();
        if (app == nullptr) return cannotStart();
        if (app->thread() == QThread::currentThread()) return QDesktopServices::openUrl(*address) ? Result<>{} : cannotStart();

        // QDesktopServices belongs to the interface thread. The promise is shared since we may stop waiting before it
        // is kept; a blocking call would hang both threads if the app is about to end.
        auto opened = std::make_shared<std::promise<bool>>();
        auto answer = opened->get_future();
        QMetaObject::invokeMethod(
            app, [opened, url = *address] { opened->set_value(QDesktopServices::openUrl(url)); }, Qt::QueuedConnection);
        if (answer.wait_for(kPatience) == std::future_status::ready && !answer.get()) return cannotStart();
        return {};
    }

private:
    static Result<> cannotStart() { return fail(ErrorKind::badInput, {.subject = "browser", .reason = "cannot-start"}); }
};

}  // namespace

std::unique_ptr<auth::Browser> makeBrowser() { return std::make_unique<DesktopBrowser>(); }

}  // namespace trellis::platform
