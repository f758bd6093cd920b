#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access.h"
#include "base/random.h"
#include "http.h"
#include "instants.h"
#include "personality.h"

namespace trellis::clinic {

/// Somebody who can sign in.
struct Account {
    std::string username;
    std::string password;
    std::string patient;  // id of the Patient
    std::string name;
};

/// SMART App Launch 2, standalone, for public clients with PKCE S256 (hl7.org/fhir/smart-app-launch/app-launch.html).
///
/// What it holds: requests that wait for a sign-in (memory, ten minutes), codes (memory, one minute, once), and grants,
/// one for each sign-in, kept in DATA/grants.json so that a restart signs nobody out. A grant has one access token and one
/// refresh token at a time; `spent` are the refresh tokens that were exchanged, which is how a replay is known.
class Smart {
public:
    Smart(std::string origin, std::string dataDir, const Personality& personality, const ServerClock& clock, Random& random,
          Millis tokenLife);

    [[nodiscard]] Answer configuration() const;
    [[nodiscard]] Answer handle(const Request& request);  // /auth/…
    /// Who carries this token; nothing when it is unknown or too old.
    [[nodiscard]] std::optional<Caller> caller(const Request& request) const;

    void setAccounts(std::vector<Account> accounts) { accounts_ = std::move(accounts); }
    [[nodiscard]] const std::vector<Account>& accounts() const { return accounts_; }
    /// A token without a sign-in, for tests. Returns the access token.
    std::string issue(const std::string& patient, const std::string& scope, bool staff, Millis life);
    void expireAccess();  // every access token is too old from now on
    void revokeAll();     // and every refresh token is worth nothing
    /// Grants no more than these scopes to whoever signs in from now on; empty: what was asked.
    void limitScopes(std::string scopes) { limit_ = std::move(scopes); }

private:
    struct Pending {
        std::string client, redirect, scope, state, challenge;
        Millis made = 0;
    };
    struct Code {
        Pending request;
        std::string patient;
        bool used = false;
        std::string grant;  // the access family that came of it
    };
    struct Grant {
        std::string id, client, patient, scope, access, refresh;
        std::vector<std::string> spent;
        Millis expires = 0;
        bool staff = false;
    };

    [[nodiscard]] Answer authorize(const Request& request);
    [[nodiscard]] Answer signIn(const Request& request);
    [[nodiscard]] Answer token(const Request& request);
    [[nodiscard]] Answer exchange(const Pairs& form);
    [[nodiscard]] Answer refresh(const Pairs& form);
    [[nodiscard]] Answer tokens(const Grant& grant) const;
    [[nodiscard]] bool sameRedirect(const std::string& asked, const std::string& given) const;
    [[nodiscard]] std::string secret();
    void load();
    void save() const;

    std::string origin_;
    std::string path_;
    const Personality& personality_;
    const ServerClock& clock_;
    Random& random_;
    Millis tokenLife_;
    std::string limit_;
    std::vector<Account> accounts_;
    std::map<std::string, Pending> pending_;
    std::map<std::string, Code> codes_;
    std::vector<Grant> grants_;
};

/// The page where a person signs in; `words` is what went wrong before.
[[nodiscard]] std::string signInPage(std::string_view request, std::string_view client, std::string_view scope, std::string_view words);
[[nodiscard]] std::string errorPage(std::string_view words);

}  // namespace trellis::clinic
