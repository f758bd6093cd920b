// The Qt Quick tests (tst_*.qml) of Trellis.Ui, with what a test needs and QML cannot see: the accessibility tree as a
// screen reader gets it, and the bytes of a passcode.

#include <QtQuickTest/quicktest.h>
#include <QAccessible>
#include <QGuiApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>

#include "ui/fonts.h"
#include "ui/icon.h"
#include "ui/secret_entry.h"

class Probe : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE static QString name(QObject* item) { return text(item, QAccessible::Name); }
    Q_INVOKABLE static QString description(QObject* item) { return text(item, QAccessible::Description); }
    Q_INVOKABLE static int role(QObject* item) {
        auto* face = QAccessible::queryAccessibleInterface(item);
        return face != nullptr ? int(face->role()) : -1;
    }
    Q_INVOKABLE static bool checked(QObject* item) {
        auto* face = QAccessible::queryAccessibleInterface(item);
        return face != nullptr && face->state().checked;
    }
    Q_INVOKABLE static bool selected(QObject* item) {
        auto* face = QAccessible::queryAccessibleInterface(item);
        return face != nullptr && face->state().selected;
    }
    // What a screen reader reaches at and under an item: "role:name:value" of each.
    Q_INVOKABLE static QStringList tree(QObject* item) {
        QStringList all;
        collect(qobject_cast<QQuickItem*>(item), all);
        return all;
    }
    Q_INVOKABLE static void doAction(QObject* item, const QString& action) {
        auto* face = QAccessible::queryAccessibleInterface(item);
        if (face != nullptr && face->actionInterface() != nullptr) face->actionInterface()->doAction(action);
    }
    Q_INVOKABLE static QString take(QObject* entry) {
        const auto bytes = qobject_cast<trellis::ui::SecretEntry*>(entry)->take();
        return QString::fromUtf8(bytes.text().data(), qsizetype(bytes.text().size()));
    }
    // The values of all properties that QML can read, dynamic ones too.
    Q_INVOKABLE static QStringList readable(QObject* item) {
        QStringList all;
        for (int i = 0; i < item->metaObject()->propertyCount(); ++i) {
            const auto property = item->metaObject()->property(i);
            all.append(QString::fromLatin1(property.name()) + u'=' + property.read(item).toString());
        }
        return all;
    }
    Q_INVOKABLE static bool iconExists(const QString& icon) { return trellis::ui::Icon::exists(icon); }
    // How many pixels of a picture are not clear, in thousandths.
    Q_INVOKABLE static int inked(QObject* item) {
        const auto image = qobject_cast<trellis::ui::Picture*>(item)->rendered(1);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
        }
        return image.isNull() ? 0 : int(1000LL * count / (image.width() * image.height()));
    }

private:
    static QString text(QObject* item, QAccessible::Text kind) {
        auto* face = QAccessible::queryAccessibleInterface(item);
        return face != nullptr ? face->text(kind) : QString();
    }
    static void collect(const QQuickItem* item, QStringList& all) {
        if (auto* face = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(item)); face != nullptr) {
            all.append(
                QStringLiteral("%1:%2:%3").arg(int(face->role())).arg(face->text(QAccessible::Name), face->text(QAccessible::Value)));
        }
        for (const auto* child : item->childItems()) collect(child, all);
    }
};

class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() {
        QAccessible::setActive(true);
        fontsFound_ = trellis::ui::registerFonts();
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->rootContext()->setContextProperty(QStringLiteral("probe"), new Probe(engine));
        engine->rootContext()->setContextProperty(QStringLiteral("fontsFound"), fontsFound_);
    }

private:
    bool fontsFound_ = false;
};

QUICK_TEST_MAIN_WITH_SETUP(trellis_ui, Setup)

#include "test_qml.moc"
