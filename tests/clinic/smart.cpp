#include "smart.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>

#include "base/digest.h"
#include "json.h"

namespace trellis::clinic {

namespace {

constexpr Millis kPendingLife = 10 * kMinute;
constexpr Millis kCodeLife = kMinute;
constexpr std::string_view kClient = "trellis";
constexpr std::string_view kHtml = "text/html; charset=utf-8";

Answer page(int status, std::string html) { return Answer{.status = status, .body = std::move(html), .type = std::string(kHtml)}; }

Answer redirect(const std::string& to, const Pairs& parameters) {
    std::string url = to + (to.find('?') == std::string::npos ? "?" : "&");
    for (std::size_t i = 0; i < parameters.size(); ++i)
        url += (i > 0 ? "&" : "") + parameters[i].first + "=" + percentEncode(parameters[i].second);
    Answer answer{.status = 302, .body = {}, .type = std::string(kHtml)};
    return answer.with("Location", url).with("Cache-Control", "no-store");
}

Answer oauthError(std::string_view error, std::string_view words) {
    Answer answer{.status = 400, .body = obj({{"error", error}, {"error_description", words}}).dump(), .type = "application/json"};
    return answer.with("Cache-Control", "no-store");
}

// "http://127.0.0.1:PORT" of a loopback redirect; empty if it is not one.
std::string loopbackOrigin(const std::string& url) {
    for (const std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"}) {
        if (!url.starts_with(host)) continue;
        std::size_t end = host.size();
        if (end < url.size() && url[end] == ':')
            for (++end; end < url.size() && url[end] >= '0' && url[end] <= '9';) ++end;
        if (end == url.size() || url[end] == '/' || url[end] == '?') return url.substr(0, end);
    }
    return {};
}

std::string withoutPort(const std::string& url) {
    const std::string origin = loopbackOrigin(url);
    return origin.substr(0, origin.find(':', 7)) + url.substr(origin.size());
}

}  // namespace

Smart::Smart(std::string origin, std::string dataDir, const Personality& personality, const ServerClock& clock, Random& random,
             Millis tokenLife)
    : origin_(std::move(origin)),
      path_(std::move(dataDir) + "/grants.json"),
      personality_(personality),
      clock_(clock),
      random_(random),
      tokenLife_(tokenLife) {
    load();
}

Answer Smart::configuration() const {
    const std::string body = obj({{"issuer", origin_},
                                  {"authorization_endpoint", origin_ + "/auth/authorize"},
                                  {"token_endpoint", origin_ + "/auth/token"},
                                  {"grant_types_supported", arr({"authorization_code", "refresh_token"})},
                                  {"response_types_supported", arr({"code"})},
                                  {"token_endpoint_auth_methods_supported", arr({"none"})},
                                  {"code_challenge_methods_supported", arr({"S256"})},
                                  {"scopes_supported", arr({"openid", "fhirUser", "launch/patient", "offline_access", "patient/*.cruds"})},
                                  {"authorization_response_iss_parameter_supported", true},
                                  {"capabilities", arr({"launch-standalone", "client-public", "context-standalone-patient",
                                                        "permission-offline", "permission-patient", "permission-v1", "permission-v2"})}})
                                 .dump();
    return Answer{.status = 200, .body = body, .type = "application/json"};
}

Answer Smart::handle(const Request& request) {
    if (request.path == "/auth/authorize" && request.method == "GET") return authorize(request);
    if (request.path == "/auth/sign-in" && request.method == "POST") return signIn(request);
    if (request.path == "/auth/token" && request.method == "POST") return token(request);
    return page(404, errorPage("There is no such page."));
}

// A wrong client or redirect is told on a page and never sent on, or the page would be an open redirector (RFC 6749 4.1.2.1).
Answer Smart::authorize(const Request& request) {
    std::erase_if(pending_, [&](const auto& item) { return clock_.now() - item.second.made > kPendingLife; });
    Pending asked{.client = request.parameter("client_id"),
                  .redirect = request.parameter("redirect_uri"),
                  .scope = request.parameter("scope"),
                  .state = request.parameter("state"),
                  .challenge = request.parameter("code_challenge"),
                  .made = clock_.now()};
    if (asked.client != kClient) return page(400, errorPage("This app is not known to the clinic."));
    if (loopbackOrigin(asked.redirect).empty()) return page(400, errorPage("The app's return address is not allowed."));
    const auto refuse = [&](const char* error) {
        return redirect(asked.redirect, {{"error", error}, {"state", asked.state}, {"iss", origin_}});
    };
    if (request.parameter("response_type") != "code") return refuse("unsupported_response_type");
    if (asked.challenge.size() < 43 || request.parameter("code_challenge_method") != "S256") return refuse("invalid_request");
    if (asked.state.empty()) return refuse("invalid_request");
    std::string audience = request.parameter("aud");
    if (audience.ends_with('/')) audience.pop_back();
    if (audience != origin_ + "/fhir") return refuse("invalid_request");
    if (split(asked.scope, ' ').empty()) return refuse("invalid_scope");
    const std::string id = secret();
    std::string html = signInPage(id, asked.client, asked.scope, {});
    pending_[id] = std::move(asked);
    return page(200, std::move(html));
}

Answer Smart::signIn(const Request& request) {
    const Pairs form = parseQuery(request.body);
    const std::string id = Request::value(form, "request");
    const auto pending = pending_.find(id);
    if (pending == pending_.end() || clock_.now() - pending->second.made > kPendingLife)
        return page(400, errorPage("This sign-in took too long. Please begin again in the app."));
    const Pending asked = pending->second;
    if (Request::value(form, "decision") == "deny") {
        pending_.erase(pending);
        return redirect(asked.redirect, {{"error", "access_denied"}, {"state", asked.state}, {"iss", origin_}});
    }
    const auto account = std::ranges::find_if(accounts_, [&](const Account& one) {
        return one.username == Request::value(form, "username") && one.password == Request::value(form, "password");
    });
    if (account == accounts_.end())
        return page(401,
                    signInPage(id, asked.client, asked.scope, "That user name and password do not belong together. Please try again."));
    pending_.erase(pending);
    Code code{.request = asked, .patient = account->patient, .grant = {}};
    code.request.made = clock_.now();
    if (!limit_.empty()) code.request.scope = limit_;
    const std::string value = secret();
    codes_[value] = std::move(code);
    return redirect(asked.redirect, {{"code", value}, {"state", asked.state}, {"iss", origin_}});
}

Answer Smart::token(const Request& request) {
    const Pairs form = parseQuery(request.body);
    const std::string kind = Request::value(form, "grant_type");
    if (!request.header("content-type").starts_with("application/x-www-form-urlencoded"))
        return oauthError("invalid_request", "a form is expected");
    if (kind == "authorization_code") return exchange(form);
    if (kind == "refresh_token") return refresh(form);
    return oauthError("unsupported_grant_type", kind);
}

bool Smart::sameRedirect(const std::string& asked, const std::string& given) const {
    return asked == given || (!personality_.exactRedirect && withoutPort(asked) == withoutPort(given));
}

Answer Smart::exchange(const Pairs& form) {
    const auto found = codes_.find(Request::value(form, "code"));
    if (found == codes_.end()) return oauthError("invalid_grant", "unknown code");
    Code& code = found->second;
    if (code.used) {  // RFC 6749 4.1.2: a code that comes twice takes back what the first one gave
        std::erase_if(grants_, [&](const Grant& grant) { return grant.id == code.grant; });
        save();
        return oauthError("invalid_grant", "the code was used before");
    }
    if (clock_.now() - code.request.made > kCodeLife) return oauthError("invalid_grant", "the code is too old");
    if (Request::value(form, "client_id") != code.request.client) return oauthError("invalid_client", "another client's code");
    if (!sameRedirect(code.request.redirect, Request::value(form, "redirect_uri")))
        return oauthError("invalid_grant", "redirect_uri differs");
    const std::string verifier = Request::value(form, "code_verifier");
    if (verifier.size() < 43 || verifier.size() > 128 || base64Url(sha256(verifier)) != code.request.challenge)
        return oauthError("invalid_grant", "code_verifier does not match the challenge");
    code.used = true;
    Grant grant{.id = secret(),
                .client = code.request.client,
                .patient = code.patient,
                .scope = code.request.scope,
                .access = secret(),
                .refresh = {},
                .spent = {},
                .expires = clock_.now() + tokenLife_};
    if (std::ranges::contains(split(grant.scope, ' '), "offline_access")) grant.refresh = secret();
    code.grant = grant.id;
    grants_.push_back(grant);
    save();
    return tokens(grant);
}

Answer Smart::refresh(const Pairs& form) {
    const std::string given = Request::value(form, "refresh_token");
    const auto now = std::ranges::find_if(grants_, [&](const Grant& grant) { return !given.empty() && grant.refresh == given; });
    if (now != grants_.end()) {
        if (Request::value(form, "client_id") != now->client) return oauthError("invalid_client", "another client's token");
        now->spent.push_back(now->refresh);
        now->refresh = secret();
        now->access = secret();
        now->expires = clock_.now() + tokenLife_;
        save();
        return tokens(*now);
    }
    const auto before = std::ranges::find_if(grants_, [&](const Grant& grant) { return std::ranges::contains(grant.spent, given); });
    if (before == grants_.end()) return oauthError("invalid_grant", "unknown refresh token");
    if (!personality_.reuseRevokesFamily) return oauthError("invalid_request", "the refresh token was exchanged before");
    grants_.erase(before);  // RFC 9700 4.14.2: whoever replays may be a thief, so nobody keeps it
    save();
    return oauthError("invalid_grant", "the refresh token was exchanged before; please sign in again");
}

Answer Smart::tokens(const Grant& grant) const {
    Json body = obj({{"access_token", grant.access},
                     {"token_type", "Bearer"},
                     {"expires_in", (grant.expires - clock_.now()) / kSecond},
                     {"scope", grant.scope},
                     {"patient", grant.patient}});
    if (!grant.refresh.empty()) body.set("refresh_token", grant.refresh);
    Answer answer{.status = 200, .body = body.dump(), .type = "application/json"};
    return answer.with("Cache-Control", "no-store").with("Pragma", "no-cache");
}

std::optional<Caller> Smart::caller(const Request& request) const {
    const std::string header = request.header("authorization");
    if (!header.starts_with("Bearer ")) return std::nullopt;
    const std::string_view given = std::string_view(header).substr(7);
    const auto grant = std::ranges::find(grants_, given, &Grant::access);
    if (grant == grants_.end() || grant->expires <= clock_.now()) return std::nullopt;
    return Caller{.staff = grant->staff, .patient = grant->patient, .scopes = split(grant->scope, ' ')};
}

std::string Smart::issue(const std::string& patient, const std::string& scope, bool staff, Millis life) {
    Grant grant{.id = secret(),
                .client = std::string(kClient),
                .patient = patient,
                .scope = scope,
                .access = secret(),
                .refresh = secret(),
                .spent = {},
                .expires = clock_.now() + life,
                .staff = staff};
    grants_.push_back(grant);
    save();
    return grant.access;
}

void Smart::expireAccess() {
    for (Grant& grant : grants_) grant.expires = clock_.now();
    save();
}

void Smart::revokeAll() {
    grants_.clear();
    save();
}

std::string Smart::secret() {
    std::array<std::byte, 32> bytes{};
    random_.fill(bytes);
    return base64Url(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

void Smart::load() {
    std::ifstream in(path_, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto rows = Json::parse(text);
    if (!rows) return;
    for (const Json& row : rows->items()) {
        Grant grant{.id = row["id"].text(),
                    .client = row["client"].text(),
                    .patient = row["patient"].text(),
                    .scope = row["scope"].text(),
                    .access = row["access"].text(),
                    .refresh = row["refresh"].text(),
                    .spent = {},
                    .expires = std::stoll("0" + row["expires"].text()),
                    .staff = row["staff"].text() == "true"};
        for (const Json& spent : row["spent"].items()) grant.spent.push_back(spent.text());
        grants_.push_back(std::move(grant));
    }
}

void Smart::save() const {
    Json rows = Json::array();
    for (const Grant& grant : grants_) {
        Json spent = Json::array();
        for (const std::string& token : grant.spent) spent.push(token);
        rows.push(obj({{"id", grant.id},
                       {"client", grant.client},
                       {"patient", grant.patient},
                       {"scope", grant.scope},
                       {"access", grant.access},
                       {"refresh", grant.refresh},
                       {"spent", std::move(spent)},
                       {"expires", grant.expires},
                       {"staff", grant.staff}}));
    }
    {
        std::ofstream out(path_ + ".new", std::ios::binary | std::ios::trunc);
        out << rows.dump();
    }
    std::filesystem::rename(path_ + ".new", path_);
}

}  // namespace trellis::clinic
