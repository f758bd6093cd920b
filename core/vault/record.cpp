#include "record.h"

#include <simdjson.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <limits>

#include "base/digest.h"

namespace trellis::vault {

namespace {

constexpr std::string_view kPasscode = "passcode";
constexpr std::string_view kPassphrase = "passphrase";

std::string_view nameOf(SecretKind kind) { return kind == SecretKind::passcode ? kPasscode : kPassphrase; }

std::unexpected<Error> damaged(std::string reason) {
    return fail(ErrorKind::damaged, {.subject = "vault.json", .reason = std::move(reason)});
}

std::string inQuotes(std::string_view word) { return '"' + std::string(word) + '"'; }

// Words that need no escaping, so that a text has one spelling.
bool isPlain(std::string_view word) {
    return word.size() <= 64 && std::ranges::all_of(word, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
           });
}

std::string momentText(const Attempts::Moment& moment) {
    return "{\"boot\":" + inQuotes(moment.boot) + ",\"monotonicMs\":" + std::to_string(moment.monotonic.count()) + '}';
}

// Reads members of one object and remembers whether anything was missing or of another kind.
class Members {
public:
    explicit Members(simdjson::dom::element from) : from_(from) {}

    std::string_view word(const char* name) { return get<std::string_view>(name); }
    std::int64_t number(const char* name) { return get<std::int64_t>(name); }
    bool truth(const char* name) { return get<bool>(name); }
    Members object(const char* name) {
        simdjson::dom::element inner;
        if (!whole_ || from_.at_key(name).get(inner) != simdjson::SUCCESS) whole_ = false;
        Members members(inner);
        members.whole_ = whole_;
        return members;
    }
    template <std::size_t N>
    void bytes(const char* name, std::array<std::byte, N>& out) {
        const std::string_view text = word(name);
        std::size_t size = 0;
        const bool read = text.size() == N * 2 && sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), N, text.data(), text.size(),
                                                                 nullptr, &size, nullptr) == 0;
        if (!read || size != N) whole_ = false;
    }
    Attempts::Moment moment(const char* name) {
        Members inner = object(name);
        Attempts::Moment moment{std::string(inner.word("boot")), std::chrono::milliseconds{inner.number("monotonicMs")}};
        if (!inner.whole_) whole_ = false;
        return moment;
    }
    [[nodiscard]] bool whole() const { return whole_; }

private:
    template <class T>
    T get(const char* name) {
        T value{};
        if (!whole_ || from_.at_key(name).get(value) != simdjson::SUCCESS) whole_ = false;
        return value;
    }

    simdjson::dom::element from_;
    bool whole_ = true;
};

}  // namespace

std::string hex(std::span<const std::byte> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    text.pop_back();
    return text;
}

bool isWithinBounds(const KdfCost& cost) {
    return cost.memoryBytes >= kLeastKdfMemory && cost.memoryBytes <= kMostKdfMemory && cost.passes >= 1 && cost.passes <= kMostKdfPasses;
}

std::string Record::header() const {
    std::string text = "{\n\"schema\":\"trellis.vault\",\n\"version\":" + std::to_string(kRecordVersion);
    text += ",\n\"vaultId\":" + inQuotes(id.value) + ",\n\"kind\":" + inQuotes(nameOf(kind)) + ",\n\"backend\":" + inQuotes(backend);
    text += std::string(",\n\"demo\":") + (demo ? "true" : "false") + ",\n\"deviceCheck\":" + inQuotes(deviceCheck);
    text += ",\n\"passcodeSlot\":{\"kdf\":\"argon2id13\",\"memoryBytes\":" + std::to_string(cost.memoryBytes) +
            ",\"passes\":" + std::to_string(cost.passes) + ",\"salt\":" + inQuotes(hex(salt));
    return text;
}

std::string Record::write() const {
    std::string text = header();
    text += ",\"nonce\":" + inQuotes(hex(nonce)) + ",\"wrapped\":" + inQuotes(hex(wrapped)) + '}';
    text += ",\n\"attempts\":{\"failed\":" + std::to_string(attempts.failed) + ",\"waitMs\":" + std::to_string(attempts.wait.count()) +
            ",\"began\":" + momentText(attempts.began) + ",\"restart\":" + momentText(attempts.restart) +
            ",\"mac\":" + inQuotes(attempts.mac) + '}';
    const std::string check = digest(text);
    return text + ",\n\"check\":" + inQuotes(check) + "\n}\n";
}

Result<Record> Record::read(std::string_view text) {
    simdjson::dom::parser parser(kMaxRecordBytes);
    const simdjson::padded_string padded(text);
    simdjson::dom::element root;
    if (parser.parse(padded).get(root) != simdjson::SUCCESS || !root.is_object()) return damaged("unreadable");

    Members members(root);
    const std::int64_t version = members.number("version");
    if (members.word("schema") != "trellis.vault") return damaged("unreadable");
    if (members.whole() && version > kRecordVersion) return fail(ErrorKind::newer, {.subject = "vault.json", .reason = "version"});

    Record record;
    record.id.value = members.word("vaultId");
    record.kind = members.word("kind") == kPasscode ? SecretKind::passcode : SecretKind::passphrase;
    record.backend = members.word("backend");
    record.demo = members.truth("demo");
    record.deviceCheck = members.word("deviceCheck");
    Members slot = members.object("passcodeSlot");
    const std::int64_t memory = slot.number("memoryBytes");
    const std::int64_t passes = slot.number("passes");
    slot.bytes("salt", record.salt);
    slot.bytes("nonce", record.nonce);
    slot.bytes("wrapped", record.wrapped);
    Members attempts = slot.whole() ? members.object("attempts") : slot;
    const std::int64_t failed = attempts.number("failed");
    record.attempts.wait = std::chrono::milliseconds{attempts.number("waitMs")};
    record.attempts.began = attempts.moment("began");
    record.attempts.restart = attempts.moment("restart");
    record.attempts.mac = attempts.word("mac");
    if (!members.whole() || !slot.whole() || !attempts.whole()) return damaged("unreadable");

    const bool sane = isPlain(record.id.value) && !record.id.empty() && isPlain(record.backend) && isPlain(record.deviceCheck) &&
                      isPlain(record.attempts.mac) && isPlain(record.attempts.began.boot) && isPlain(record.attempts.restart.boot) &&
                      failed >= 0 && failed <= std::numeric_limits<int>::max() && record.attempts.wait.count() >= 0 &&
                      record.attempts.wait <= waitAfter(kLongestWaitFrom);
    if (!sane) return damaged("edited");
    record.attempts.failed = static_cast<int>(failed);
    // Before any of it is believed: a changed file may neither weaken the derivation nor hang us in it.
    if (memory < 0 || passes < 0 || passes > kMostKdfPasses) return damaged("kdf-out-of-range");
    record.cost = {.memoryBytes = static_cast<std::uint64_t>(memory), .passes = static_cast<std::uint32_t>(passes)};
    if (!isWithinBounds(record.cost)) return damaged("kdf-out-of-range");
    if (record.write() != text) return damaged("edited");
    return record;
}

}  // namespace trellis::vault
