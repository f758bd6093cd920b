#pragma once

#include <optional>
#include <string>

#include "auth/directory.h"
#include "auth/smart.h"
#include "base/id.h"
#include "store/connection.h"

namespace trellis::care {

inline constexpr const char* kClientId = "trellis";

// What ties this profile to one person at one clinic. Written once, by enrolment, in the encrypted store.
struct EnrolmentRecord {
    auth::Clinic clinic;
    std::string trustPem;  // a sandbox's certificate authority, trusted for this clinic's origin alone
    PatientId patient;
    std::string deviceId;  // minted here; meta.source of everything that this device writes
    auth::SmartConfiguration server;

    [[nodiscard]] std::string deviceSource() const { return "https://trellis.example/device/" + deviceId; }
};

[[nodiscard]] Result<std::optional<EnrolmentRecord>> readEnrolment(store::Connection& db);
[[nodiscard]] Result<> keepEnrolment(store::Connection& db, const EnrolmentRecord& record);

// Tokens stand in the same encrypted store and nowhere else. Nothing if the person has to sign in.
[[nodiscard]] Result<std::optional<auth::Tokens>> readTokens(store::Connection& db);
[[nodiscard]] Result<> keepTokens(store::Connection& db, const auth::Tokens& tokens);

[[nodiscard]] auth::Tokens copyOf(const auth::Tokens& tokens);

// "https://host:port" of an address, as net::Client::Policy wants it; empty if it is not one.
[[nodiscard]] std::string originOf(const std::string& url);

// The policy of the client that speaks with this clinic: its own origin and that of its sign-in, nothing else.
[[nodiscard]] net::Client::Policy policyFor(const EnrolmentRecord& record);

}  // namespace trellis::care
