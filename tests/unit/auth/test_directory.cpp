#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "auth/directory.h"

using namespace trellis;

namespace {

const FolderAssets kAssets{TRELLIS_SOURCE_DIR "/assets"};

}  // namespace

TEST_CASE("a code, an address or a link leads to its clinic") {
    struct Case {
        const char* given;
        const char* base;
        const char* name;
    };
    const std::string sandbox = "https://127.0.0.1:8443/fhir";
    for (const Case& one : {
             Case{"RVRB-ND24", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"  rvrb nd24\n", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"RVRBND24", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"rvr8-ndz4", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},  // 8 and Z can only be B and 2
             Case{"https://127.0.0.1:8443/fhir", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"HTTPS://127.0.0.1:8443/fhir//", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"https://Fhir.Clinic.example:443/r4/", "https://fhir.clinic.example/r4", "fhir.clinic.example"},
             Case{"https://fhir.clinic.example", "https://fhir.clinic.example", "fhir.clinic.example"},
             Case{"https://fhir.clinic.example:9443/a/../r4", "https://fhir.clinic.example:9443/r4", "fhir.clinic.example"},
             Case{"trellis://join?clinic=RVRB-ND24", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"trellis:join?clinic=rvrbnd24", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"trellis://join?clinic=https%3A%2F%2Ffhir.clinic.example%2Fr4", "https://fhir.clinic.example/r4", "fhir.clinic.example"},
             Case{"https://join.trellis.example/?lang=es&clinic=RVRB-ND24", "https://127.0.0.1:8443/fhir", "Riverbend Clinic"},
             Case{"https://join.trellis.example/?clinic=https://fhir.clinic.example/r4", "https://fhir.clinic.example/r4",
                  "fhir.clinic.example"},
         }) {
        CAPTURE(one.given);
        const auto clinic = auth::resolveClinic(one.given, kAssets);
        REQUIRE(clinic.has_value());
        CHECK(clinic->fhirBase == one.base);
        CHECK(clinic->name == one.name);
    }
    CHECK(auth::resolveClinic("RVRB-ND24", kAssets)->code == "RVRB-ND24");
    CHECK(auth::resolveClinic(sandbox, kAssets)->code.empty());
}

TEST_CASE("what leads to no clinic says why") {
    struct Case {
        const char* given;
        const char* reason;
    };
    for (const Case& one : {
             Case{"http://127.0.0.1:8443/fhir", "plain-http"},
             Case{"HTTP://clinic.example", "plain-http"},
             Case{"trellis://join?clinic=http%3A%2F%2Fclinic.example", "plain-http"},
             Case{"https://join.trellis.example/?clinic=http://clinic.example/fhir", "plain-http"},
             Case{"HRBR-WK72", "used-code"},
             Case{"trellis://join?clinic=hrbrwk72", "used-code"},
             Case{"CDRG-VE36", "expired-code"},
             Case{"ABCD-EFGH", "unknown-code"},
             Case{"0OIL-1111", "unknown-code"},
             Case{"RVRB-ND2", "incomplete-code"},
             Case{"RV", "incomplete-code"},
             Case{"RVRB-ND245", "not-an-address"},
             Case{"", "not-an-address"},
             Case{"   ", "not-an-address"},
             Case{"the clinic on Main Street", "not-an-address"},
             Case{"RVRB_ND24", "not-an-address"},
             Case{"https://", "not-an-address"},
             Case{"https:///fhir", "not-an-address"},
             Case{"https://someone@clinic.example/fhir", "not-an-address"},
             Case{"https://clinic.example/fhir#a", "not-an-address"},
             Case{"https://clinic.example/fhir?a=b", "not-an-address"},
             Case{"https://clinic.example\\@evil.example/fhir", "not-an-address"},
             Case{"https://clinic.example/fh ir", "not-an-address"},
             Case{"https://clinic.example:99999/fhir", "not-an-address"},
             Case{"ftp://clinic.example/fhir", "not-an-address"},
             Case{"javascript:alert(1)", "not-an-address"},
             Case{"file:///etc/passwd", "not-an-address"},
             Case{"trellis://join", "not-an-address"},
             Case{"trellis://join?clinic=", "not-an-address"},
             Case{"trellis://join?clinic=RVRB-ND24&clinic=HRBR-WK72", "not-an-address"},
             Case{"trellis://join?clinic=trellis%3A%2F%2Fjoin%3Fclinic%3DRVRB-ND24", "not-an-address"},
         }) {
        CAPTURE(one.given);
        const auto clinic = auth::resolveClinic(one.given, kAssets);
        REQUIRE_FALSE(clinic.has_value());
        CHECK(clinic.error().kind == ErrorKind::badInput);
        CHECK(clinic.error().facts.reason == one.reason);
    }
}

TEST_CASE("a directory that cannot be read is damaged, and an address needs none") {
    struct Broken final : Assets {
        Result<std::string> read(std::string_view) const override { return std::string(R"({"clinics":[{"code":7}]})"); }
    } broken;
    CHECK(auth::resolveClinic("RVRB-ND24", broken).error().kind == ErrorKind::damaged);
    CHECK(auth::resolveClinic("https://clinic.example/fhir", broken).has_value());
}
