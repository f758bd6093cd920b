#pragma once

#include <QQuickItem>

#include "base/secure_bytes.h"

namespace trellis::ui {

// Takes a passcode or a passphrase from keys, and keeps it from everything else: the bytes stand in locked memory and
// leave only through take(), which C++ alone can call. QML sees how many characters there are and when the person is
// done. A view model has an invokable with a SecretEntry* argument and takes from it.
//
// What cannot be helped: the toolkit's own key events and input method text, one character (with some on-screen
// keyboards one word) at a time, are ordinary memory until they are freed.
class SecretEntry : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int length READ length NOTIFY lengthChanged FINAL)
    Q_PROPERTY(int capacity READ capacity WRITE setCapacity NOTIFY capacityChanged FINAL)
    Q_PROPERTY(bool digitsOnly READ digitsOnly WRITE setDigitsOnly NOTIFY digitsOnlyChanged FINAL)
    Q_PROPERTY(bool visualFocus READ hasVisualFocus NOTIFY visualFocusChanged FINAL)

public:
    explicit SecretEntry(QQuickItem* parent = nullptr);

    [[nodiscard]] int length() const { return length_; }      // characters
    [[nodiscard]] int capacity() const { return capacity_; }  // characters; 0: up to 128
    void setCapacity(int capacity);
    [[nodiscard]] bool digitsOnly() const { return digitsOnly_; }
    void setDigitsOnly(bool digitsOnly);

    // The focus came by Tab, as with a Control of Qt Quick: then it is shown.
    [[nodiscard]] bool hasVisualFocus() const { return visualFocus_; }

    // For the keys of a keypad: 0..9. Ignored when full.
    Q_INVOKABLE void press(int digit);
    Q_INVOKABLE void erase();  // the last character
    Q_INVOKABLE void clear();

    // The characters as UTF-8, once; afterwards the entry is empty.
    [[nodiscard]] SecureBytes take();

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void lengthChanged();
    void capacityChanged();
    void digitsOnlyChanged();
    void visualFocusChanged();
    void entered();  // full, or Enter

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void append(QStringView text);
    void finishIfFull();
    void showFocus(bool shown);

    SecureBytes bytes_;
    std::size_t used_ = 0;
    int length_ = 0;
    int capacity_ = 0;
    bool digitsOnly_ = false;
    bool visualFocus_ = false;
};

}  // namespace trellis::ui
