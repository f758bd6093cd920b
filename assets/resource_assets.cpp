#include "assets/resource_assets.h"

#include <QFile>
#include <QString>

namespace trellis {

Result<std::string> ResourceAssets::read(std::string_view path) const {
    QFile file(QStringLiteral(":/assets/") + QString::fromUtf8(path.data(), qsizetype(path.size())));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::damaged, {.subject = std::string(path), .reason = "missing"});
    }
    const auto bytes = file.readAll();
    return std::string(bytes.constData(), std::size_t(bytes.size()));
}

}  // namespace trellis
