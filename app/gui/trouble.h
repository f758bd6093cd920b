#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QUrl>
#include <filesystem>

#include "base/error.h"

namespace trellis::gui {

// Why a profile does not open, in the three parts of the trouble page, and where its files are.
class Trouble {
    Q_GADGET
    QML_VALUE_TYPE(trouble)
    Q_PROPERTY(QString happened MEMBER happened)
    Q_PROPERTY(QString kept MEMBER kept)
    Q_PROPERTY(QString todo MEMBER todo)
    Q_PROPERTY(QString code MEMBER code)
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QUrl folderUrl MEMBER folderUrl)

public:
    QString happened, kept, todo;
    QString code;    // stable words for whoever helps, with nothing of the person
    QString folder;  // where the files are; empty when they are not what is wrong
    QUrl folderUrl;  // the same, to open it
    bool operator==(const Trouble&) const = default;
};

// True for what no other passcode and no waiting mends: files, key store, room on the disk.
[[nodiscard]] bool keepsClosed(const Error& error);

[[nodiscard]] Trouble describeTrouble(const Error& error, const std::filesystem::path& store);

}  // namespace trellis::gui
