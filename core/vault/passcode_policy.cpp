#include "passcode_policy.h"

#include <algorithm>
#include <string_view>

namespace trellis::vault {

namespace {

Result<> no(const char* reason) { return fail(ErrorKind::badInput, {.subject = "passcode", .reason = reason}); }

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool isRun(std::string_view text, int step) {
    return std::ranges::adjacent_find(text, [step](char a, char b) { return b - a != step; }) == text.end();
}

// "aaaaaaaa", "abababab", "passpass": a piece of up to half the length, over and over.
bool repeatsOnePiece(std::string_view text) {
    for (std::size_t piece = 1; piece <= text.size() / 2; ++piece) {
        if (text.size() % piece == 0 && text.substr(piece) == text.substr(0, text.size() - piece)) return true;
    }
    return false;
}

}  // namespace

Result<> checkTypedPasscode(const SecureBytes& passcode) {
    if (passcode.empty()) return no("too-short");
    if (passcode.size() > kMostPasscodeBytes) return no("too-long");
    return {};
}

Result<> checkNewPasscode(const SecureBytes& passcode, SecretKind kind, bool hasKeyring, bool demo) {
    if (auto typed = checkTypedPasscode(passcode); !typed || demo) return typed;
    const std::string_view text = passcode.text();
    if (kind == SecretKind::passcode) {
        if (!hasKeyring) return no("needs-passphrase");
        if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return no("not-digits");
        if (text.size() < kLeastPasscode) return no("too-short");
    } else if (codePoints(text) < kLeastPassphrase) {
        return no("too-short");
    }
    if (isRun(text, 0) || isRun(text, 1) || isRun(text, -1) || repeatsOnePiece(text)) return no("too-easy");
    return {};
}

}  // namespace trellis::vault
