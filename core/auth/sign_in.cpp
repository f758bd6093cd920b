#include <QObject>
#include <QTimerEvent>
#include <array>
#include <utility>

#include "answers.h"
#include "auth/smart.h"
#include "base/digest.h"
#include "forms.h"
#include "loopback.h"
#include "promised.h"

namespace trellis::auth {

namespace {

template <std::size_t Size>
std::string randomText(Random& random) {
    std::array<std::byte, Size> bytes{};
    random.fill(bytes);
    return base64Url({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::unexpected<Error> again(const char* reason) { return fail(ErrorKind::signInNeeded, {.subject = "sign-in", .reason = reason}); }

// One sign-in. Waits for the redirect, then for the tokens; ends with exactly one result and deletes itself. It is a
// child of the client, so it cannot outlive what it sends with.
class Flow final : public QObject {
public:
    Flow(net::Client& client, SmartConfiguration server, SignIn request, Browser& browser, Random& random, const Clock& clock)
        : client_(client),
          server_(std::move(server)),
          request_(std::move(request)),
          browser_(browser),
          clock_(clock),
          verifier_(SecureBytes::copyOf(randomText<32>(random))),  // 43 characters (RFC 7636 4.1)
          state_(randomText<16>(random)) {}

    [[nodiscard]] QFuture<Result<Tokens>> future() const { return promised_.future(); }
    void begin();

protected:
    void timerEvent(QTimerEvent*) override { end(again("timeout")); }

private:
    [[nodiscard]] std::string authorizationUrl() const;
    [[nodiscard]] Result<> check(const Redirect& redirect) const;
    void redirected(const Redirect& redirect);
    void end(Result<Tokens> result);

    net::Client& client_;
    SmartConfiguration server_;
    SignIn request_;
    Browser& browser_;
    const Clock& clock_;
    SecureBytes verifier_;
    std::string state_;
    Loopback loopback_{this};
    std::string redirectUri_;
    int timer_ = 0;
    Promised<Tokens> promised_;
};

void Flow::begin() {
    setParent(&client_);
    if (!server_.s256) return end(fail(ErrorKind::badInput, {.subject = "sign-in", .reason = "no-s256"}));
    if (!loopback_.listen()) return end(fail(ErrorKind::offline, {.subject = "sign-in", .reason = "no-listener"}));
    redirectUri_ = loopback_.address();
    loopback_.onRedirect = [this](const Redirect& redirect) { redirected(redirect); };
    timer_ = startTimer(request_.patience);
    if (const auto opened = browser_.open(authorizationUrl()); !opened) end(fail(opened.error()));
}

std::string Flow::authorizationUrl() const {
    const std::string scope = joined(request_.scopes.empty() ? defaultScopes() : request_.scopes);
    const std::string challenge = base64Url(sha256(verifier_.text()));
    const std::string query = encodeForm({{"response_type", "code"},
                                          {"client_id", request_.clientId},
                                          {"redirect_uri", redirectUri_},
                                          {"scope", scope},
                                          {"state", state_},
                                          {"aud", request_.fhirBase},
                                          {"code_challenge", challenge},
                                          {"code_challenge_method", "S256"}});
    const std::string& endpoint = server_.authorizationEndpoint;
    return endpoint + (endpoint.contains('?') ? "&" : "?") + query;
}

// `state` first: without it nothing in the redirect is known to answer us. Then `iss` (RFC 9207 2.4), which errors carry
// too, so that another server's refusal is not taken for ours.
Result<> Flow::check(const Redirect& redirect) const {
    if (redirect.repeated || !SecureBytes::copyOf(redirect.state).equals(SecureBytes::copyOf(state_))) return again("state");
    if (redirect.hasIss ? redirect.iss != server_.issuer : server_.issRequired) return again("iss");
    if (redirect.error == "access_denied") return again("denied");
    if (!redirect.error.empty()) return again("server");
    if (redirect.code.empty()) return again("redirect");
    return {};
}

void Flow::redirected(const Redirect& redirect) {
    killTimer(std::exchange(timer_, 0));
    if (const auto good = check(redirect); !good) return end(fail(good.error()));
    net::Request request = tokenRequest(server_, {{"grant_type", "authorization_code"},
                                                  {"code", redirect.code},
                                                  {"redirect_uri", redirectUri_},
                                                  {"client_id", request_.clientId},
                                                  {"code_verifier", verifier_.text()}});
    client_.send(std::move(request)).then(this, [this](QFuture<net::Outcome> done) {
        net::Outcome outcome = done.takeResult();
        end(outcome ? readTokens(*outcome, clock_.now(), {}) : fail(outcome.error().error));
    });
}

void Flow::end(Result<Tokens> result) {
    if (!promised_.isOpen()) return;
    if (timer_ != 0) killTimer(std::exchange(timer_, 0));
    deleteLater();
    promised_.give(std::move(result));
}

}  // namespace

QFuture<Result<Tokens>> signIn(net::Client& client, const SmartConfiguration& server, SignIn request, Browser& browser, Random& random,
                               const Clock& clock) {
    auto* flow = new Flow(client, server, std::move(request), browser, random, clock);
    QFuture<Result<Tokens>> future = flow->future();
    flow->moveToThread(client.thread());
    QMetaObject::invokeMethod(flow, [flow] { flow->begin(); }, Qt::QueuedConnection);
    return future;
}

}  // namespace trellis::auth
