#include "platform/command_browser.h"

#include <QProcess>

#include "generic/web_address.h"

namespace trellis::platform {

Result<> CommandBrowser::open(const std::string& url) {
    const auto address = webAddress(url);
    if (!address) return fail(address.error());
    QProcess process;
    process.setProgram(QString::fromStdString(program_));
    process.setArguments({QString::fromLatin1(address->toEncoded())});
    // Our own standard output may be the JSON that a program reads.
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    if (!process.startDetached()) return fail(ErrorKind::badInput, {.subject = "--browser", .reason = "cannot-start"});
    return {};
}

}  // namespace trellis::platform
