#include "ui/secret_entry.h"

#include <algorithm>
#include <span>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace trellis::ui {
namespace {

constexpr int kMostCharacters = 128;
constexpr std::size_t kMostBytes = std::size_t(kMostCharacters) * 4;

constexpr bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace

SecretEntry::SecretEntry(QQuickItem* parent) : QQuickItem(parent), bytes_(kMostBytes) {
    setFlag(ItemAcceptsInputMethod);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
}

void SecretEntry::setCapacity(int capacity) {
    if (capacity == capacity_) return;
    capacity_ = capacity;
    clear();
    Q_EMIT capacityChanged();
}

void SecretEntry::setDigitsOnly(bool digitsOnly) {
    if (digitsOnly == digitsOnly_) return;
    digitsOnly_ = digitsOnly;
    clear();
    Q_EMIT digitsOnlyChanged();
}

void SecretEntry::press(int digit) {
    if (digit < 0 || digit > 9) return;
    const QChar c(u'0' + digit);
    append(QStringView(&c, 1));
}

void SecretEntry::focusInEvent(QFocusEvent* event) {
    QQuickItem::focusInEvent(event);
    showFocus(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason);
}

void SecretEntry::focusOutEvent(QFocusEvent* event) {
    QQuickItem::focusOutEvent(event);
    showFocus(false);
}

void SecretEntry::showFocus(bool shown) {
    if (std::exchange(visualFocus_, shown) != shown) Q_EMIT visualFocusChanged();
}

void SecretEntry::append(QStringView text) {
    const int most = capacity_ > 0 ? capacity_ : kMostCharacters;
    const int before = length_;
    for (qsizetype i = 0; i < text.size() && length_ < most; ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (digitsOnly_ ? !isDigit(c) : c < 0x20 || c == 0x7F) continue;
        auto* to = bytes_.data() + used_;
        if (c < 0x80) {
            to[0] = std::byte(c);
            used_ += 1;
        } else if (c < 0x800) {
            to[0] = std::byte(0xC0 | (c >> 6));
            to[1] = std::byte(0x80 | (c & 0x3F));
            used_ += 2;
        } else if (c < 0x10000) {
            to[0] = std::byte(0xE0 | (c >> 12));
            to[1] = std::byte(0x80 | ((c >> 6) & 0x3F));
            to[2] = std::byte(0x80 | (c & 0x3F));
            used_ += 3;
        } else {
            to[0] = std::byte(0xF0 | (c >> 18));
            to[1] = std::byte(0x80 | ((c >> 12) & 0x3F));
            to[2] = std::byte(0x80 | ((c >> 6) & 0x3F));
            to[3] = std::byte(0x80 | (c & 0x3F));
            used_ += 4;
        }
        ++length_;
    }
    if (length_ == before) return;
    Q_EMIT lengthChanged();
    finishIfFull();
}

void SecretEntry::finishIfFull() {
    if (capacity_ > 0 && length_ == capacity_) Q_EMIT entered();
}

void SecretEntry::erase() {
    if (length_ == 0) return;
    // Back over the continuation bytes of one UTF-8 character.
    do {
        --used_;
    } while (used_ > 0 && (std::to_integer<unsigned>(bytes_.data()[used_]) & 0xC0U) == 0x80U);
    std::fill(bytes_.data() + used_, bytes_.data() + kMostBytes, std::byte{0});
    --length_;
    Q_EMIT lengthChanged();
}

void SecretEntry::clear() {
    if (length_ == 0) return;
    bytes_ = SecureBytes(kMostBytes);  // the old one is wiped as it goes
    used_ = 0;
    length_ = 0;
    Q_EMIT lengthChanged();
}

SecureBytes SecretEntry::take() {
    auto taken = SecureBytes::copyOf(bytes_.bytes().first(used_));
    clear();
    return taken;
}

void SecretEntry::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Backspace) {
        erase();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (length_ > 0) Q_EMIT entered();
    } else if (event->matches(QKeySequence::Paste) && !digitsOnly_) {
        append(QGuiApplication::clipboard()->text());
    } else if (!event->text().isEmpty() && event->text().front().isPrint() &&
               !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        append(event->text());
    } else {
        event->ignore();
        return;
    }
    event->accept();
}

void SecretEntry::inputMethodEvent(QInputMethodEvent* event) {
    append(event->commitString());
    event->accept();
}

QVariant SecretEntry::inputMethodQuery(Qt::InputMethodQuery query) const {
    switch (query) {
        case Qt::ImEnabled: return true;
        case Qt::ImHints: {
            auto hints = Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;
            if (digitsOnly_) hints |= Qt::ImhDigitsOnly;
            return int(hints);
        }
        // Nothing of what is written is given back, so that no keyboard can keep it.
        case Qt::ImSurroundingText:
        case Qt::ImCurrentSelection: return QString();
        case Qt::ImCursorPosition:
        case Qt::ImAnchorPosition: return 0;
        default: return QQuickItem::inputMethodQuery(query);
    }
}

void SecretEntry::mousePressEvent(QMouseEvent* event) {
    forceActiveFocus(Qt::MouseFocusReason);
    // A keypad brings its own keys; letters need the system's.
    if (!digitsOnly_) QGuiApplication::inputMethod()->show();
    event->accept();
}

}  // namespace trellis::ui
