#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>
#include <string>

namespace trellis::auth {

// What the browser brought back.
struct Redirect {
    std::string code;
    std::string state;
    std::string iss;
    std::string error;
    bool hasIss = false;
    bool repeated = false;  // a parameter came twice (RFC 6749 3.1 forbids it)
};

// The listener of RFC 8252 7.3: 127.0.0.1 on a free port, alive for one redirect. Browsers open connections ahead and ask
// for icons, so a request that is no redirect gets a 404 and counts for nothing; the first redirect ends the listening,
// whatever is in it. A Host other than ours is refused, so that no web page reaches us by a name of its own.
class Loopback final : public QObject {
public:
    explicit Loopback(QObject* parent = nullptr);

    [[nodiscard]] bool listen();
    [[nodiscard]] std::string address() const;  // "http://127.0.0.1:PORT/"
    std::function<void(Redirect)> onRedirect;   // called once

private:
    void accept();
    void read(QTcpSocket& socket);

    QTcpServer server_;
};

}  // namespace trellis::auth
