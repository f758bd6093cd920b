#include "enrolment_record.h"

#include <QUrl>
#include <algorithm>
#include <charconv>

#include "store/settings.h"

namespace trellis::care {

namespace {

constexpr std::string_view kBase = "clinic.base";
constexpr std::string_view kClinicName = "clinic.name";
constexpr std::string_view kClinicCode = "clinic.code";
constexpr std::string_view kTrust = "clinic.trust";
constexpr std::string_view kPatient = "patient.id";
constexpr std::string_view kDevice = "device.id";
constexpr std::string_view kIssuer = "sign-in.issuer";
constexpr std::string_view kAuthorize = "sign-in.authorize";
constexpr std::string_view kTokenEndpoint = "sign-in.token";
constexpr std::string_view kAccess = "token.access";
constexpr std::string_view kRefresh = "token.refresh";
constexpr std::string_view kExpires = "token.expires";
constexpr std::string_view kScope = "token.scope";

Result<std::string> textOf(store::Settings& settings, std::string_view name) {
    auto value = settings.get(name);
    if (!value) return fail(value.error());
    return value->value_or(std::string{});
}

// Reads a secret and leaves no readable copy of it on the heap.
Result<SecureBytes> secretOf(store::Settings& settings, std::string_view name) {
    auto value = settings.get(name);
    if (!value) return fail(value.error());
    if (!*value) return SecureBytes{};
    SecureBytes secret = SecureBytes::copyOf(std::string_view(**value));
    // Through volatile, so that the compiler cannot see that nobody reads it again.
    volatile char* bytes = (*value)->data();
    for (std::size_t i = 0; i < (*value)->size(); ++i) bytes[i] = 0;
    return secret;
}

}  // namespace

Result<std::optional<EnrolmentRecord>> readEnrolment(store::Connection& db) {
    store::Settings settings(db);
    EnrolmentRecord record;
    struct Field {
        std::string_view name;
        std::string* into;
    };
    for (const Field& field :
         {Field{kBase, &record.clinic.fhirBase}, Field{kClinicName, &record.clinic.name}, Field{kClinicCode, &record.clinic.code},
          Field{kTrust, &record.trustPem}, Field{kPatient, &record.patient.value}, Field{kDevice, &record.deviceId},
          Field{kIssuer, &record.server.issuer}, Field{kAuthorize, &record.server.authorizationEndpoint},
          Field{kTokenEndpoint, &record.server.tokenEndpoint}}) {
        auto value = textOf(settings, field.name);
        if (!value) return fail(value.error());
        *field.into = std::move(*value);
    }
    if (record.clinic.fhirBase.empty() || record.patient.empty()) return std::nullopt;
    record.server.s256 = true;  // enrolment went through with it
    return record;
}

Result<> keepEnrolment(store::Connection& db, const EnrolmentRecord& record) {
    store::Settings settings(db);
    struct Field {
        std::string_view name;
        std::string_view value;
    };
    for (const Field& field :
         {Field{kBase, record.clinic.fhirBase}, Field{kClinicName, record.clinic.name}, Field{kClinicCode, record.clinic.code},
          Field{kTrust, record.trustPem}, Field{kPatient, record.patient.value}, Field{kDevice, record.deviceId},
          Field{kIssuer, record.server.issuer}, Field{kAuthorize, record.server.authorizationEndpoint},
          Field{kTokenEndpoint, record.server.tokenEndpoint}}) {
        if (auto kept = settings.put(field.name, field.value); !kept) return kept;
    }
    return {};
}

Result<std::optional<auth::Tokens>> readTokens(store::Connection& db) {
    store::Settings settings(db);
    auth::Tokens tokens;
    auto access = secretOf(settings, kAccess);
    if (!access) return fail(access.error());
    if (access->empty()) return std::nullopt;
    tokens.access = std::move(*access);
    auto refresh = secretOf(settings, kRefresh);
    if (!refresh) return fail(refresh.error());
    tokens.refresh = std::move(*refresh);
    auto expires = textOf(settings, kExpires);
    if (!expires) return fail(expires.error());
    std::int64_t milliseconds = 0;  // unreadable counts as expired, which only asks for a refresh
    std::from_chars(expires->data(), expires->data() + expires->size(), milliseconds);
    tokens.expires = Instant{std::chrono::milliseconds{milliseconds}};
    auto scope = textOf(settings, kScope);
    if (!scope) return fail(scope.error());
    tokens.scope = std::move(*scope);
    auto patient = textOf(settings, kPatient);
    if (!patient) return fail(patient.error());
    tokens.patient = std::move(*patient);
    return tokens;
}

Result<> keepTokens(store::Connection& db, const auth::Tokens& tokens) {
    store::Settings settings(db);
    if (auto kept = settings.put(kAccess, tokens.access.text()); !kept) return kept;
    if (auto kept = settings.put(kRefresh, tokens.refresh.text()); !kept) return kept;
    if (auto kept = settings.put(kExpires, std::to_string(tokens.expires.time_since_epoch().count())); !kept) return kept;
    return settings.put(kScope, tokens.scope);
}

auth::Tokens copyOf(const auth::Tokens& tokens) {
    return {.access = tokens.access.clone(),
            .refresh = tokens.refresh.clone(),
            .expires = tokens.expires,
            .patient = tokens.patient,
            .scope = tokens.scope};
}

std::string originOf(const std::string& url) {
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty()) return {};
    QUrl origin;
    origin.setScheme(parsed.scheme());
    origin.setHost(parsed.host());
    origin.setPort(parsed.port(443));
    return origin.toString(QUrl::FullyEncoded).toStdString();
}

net::Client::Policy policyFor(const EnrolmentRecord& record) {
    net::Client::Policy policy;
    for (const std::string& url : {record.clinic.fhirBase, record.server.tokenEndpoint}) {
        const QString origin = QString::fromStdString(originOf(url));
        if (!origin.isEmpty() && !policy.origins.contains(origin)) policy.origins << origin;
    }
    policy.tokenBases << QString::fromStdString(record.clinic.fhirBase);
    policy.extraTrustPem = QByteArray::fromStdString(record.trustPem);
    return policy;
}

}  // namespace trellis::care
