#pragma once

#include <memory>
#include <string>

#include "net/client.h"
#include "tls_server.h"

namespace trellis::test {

inline net::Client::Policy trusting(const TlsServer& server) {
    return {.origins = {server.origin()}, .extraTrustPem = Certificates::instance().authority(), .tokenBases = {}};
}

inline net::Request get(std::string url) {
    net::Request request;
    request.url = std::move(url);
    return request;
}

inline net::Request post(std::string url, std::string body = R"({"resourceType":"Observation"})") {
    net::Request request;
    request.method = "POST";
    request.url = std::move(url);
    request.headers = {{"Content-Type", "application/fhir+json"}};
    request.body = std::move(body);
    return request;
}

inline SecureBytes token() { return SecureBytes::copyOf("the-token"); }

}  // namespace trellis::test
