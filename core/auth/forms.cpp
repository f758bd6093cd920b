#include "forms.h"

namespace trellis::auth {

namespace {

void appendEscaped(std::string& to, std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    for (const char c : text) {
        const bool plain =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            to += c;
            continue;
        }
        const auto octet = static_cast<unsigned char>(c);
        to += '%';
        to += kHex[octet >> 4];
        to += kHex[octet & 15];
    }
}

}  // namespace

std::string encodeForm(Fields fields) {
    std::string form;
    for (const auto& [name, value] : fields) {
        if (!form.empty()) form += '&';
        appendEscaped(form, name);
        form += '=';
        appendEscaped(form, value);
    }
    return form;
}

net::Request tokenRequest(const SmartConfiguration& server, Fields fields) {
    net::Request request;
    request.method = "POST";
    request.url = server.tokenEndpoint;
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = encodeForm(fields);
    request.maxBytes = kMostAnswer;
    request.withToken = false;
    return request;
}

}  // namespace trellis::auth
