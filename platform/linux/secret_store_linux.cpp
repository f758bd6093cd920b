#include <libsecret/secret.h>

#include <memory>
#include <utility>

#include "platform/secret_store.h"

// libsecret is used as it is, and not through QtKeychain: QtKeychain 0.15 chooses between KWallet and the Secret Service
// by the desktop's name with no way to pin one, so that a vault made under GNOME would lose its secret under Plasma
// (QtKeychain#242), and it answers "not found" for a locked keyring. The calls here always go to org.freedesktop.secrets,
// wait for the answer themselves, and tell locked from absent.

namespace trellis::platform {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(SecretValue* value) const { secret_value_unref(value); }
    void operator()(GHashTable* table) const { g_hash_table_unref(table); }
    void operator()(GError* error) const { g_error_free(error); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

// A GList of objects, with its own references.
struct Items {
    GList* list = nullptr;

    explicit Items(GList* from) : list(from) {}
    Items(const Items&) = delete;
    Items& operator=(const Items&) = delete;
    ~Items() { g_list_free_full(list, g_object_unref); }
};

constexpr const char* kLabel = "Trellis";  // what a keyring program shows: it says nothing of care
constexpr const char* kAttribute = "name";

const SecretSchema& schema() {
    static const SecretSchema one = [] {
        SecretSchema made{};
        made.name = "example.trellis.DeviceSecret";
        made.flags = SECRET_SCHEMA_NONE;
        made.attributes[0] = {kAttribute, SECRET_SCHEMA_ATTRIBUTE_STRING};
        return made;
    }();
    return one;
}

Owned<GHashTable> attributes(const std::string& name) {
    Owned<GHashTable> table(g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free));
    g_hash_table_insert(table.get(), g_strdup(kAttribute), g_strdup(name.c_str()));
    return table;
}

std::unexpected<Error> noKeyring(std::string reason) {
    return fail(ErrorKind::noKeyring, {.subject = "keyring", .reason = std::move(reason)});
}
std::unexpected<Error> locked() { return fail(ErrorKind::locked, {.subject = "keyring", .reason = "keyring-locked"}); }

bool saysLocked(const GError* error) { return error != nullptr && g_error_matches(error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED); }

Owned<SecretService> service() {
    GError* error = nullptr;
    // Without a session bus, or without anybody who serves the name, this fails; nothing is remembered, so the next
    // call asks again. D-Bus itself gives up after 25 s.
    Owned<SecretService> found(secret_service_get_sync(SECRET_SERVICE_OPEN_SESSION, nullptr, &error));
    const Owned<GError> reason(error);
    return found;
}

enum class Collection { none, locked, open };

Collection defaultCollection(SecretService* from) {
    GError* error = nullptr;
    const Owned<SecretCollection> found(
        secret_collection_for_alias_sync(from, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, nullptr, &error));
    const Owned<GError> reason(error);
    if (!found) return Collection::none;
    return secret_collection_get_locked(found.get()) ? Collection::locked : Collection::open;
}

// Asks the system to unlock, which shows its own prompt where there is a screen. The answer counts only afterwards.
void askToUnlock(SecretService* from, GList* objects) {
    GError* error = nullptr;
    secret_service_unlock_sync(from, objects, nullptr, nullptr, &error);
    const Owned<GError> reason(error);
}

class SecretServiceStore final : public vault::SecretStore {
public:
    [[nodiscard]] std::string backend() const override { return "secret-service"; }

    // True if there is a keyring to write into, locked or not. A service without a default collection would first ask
    // the person to invent a password for a new keyring: that is not a keyring that they have.
    [[nodiscard]] bool available() const override {
        const auto bus = service();
        return bus && defaultCollection(bus.get()) != Collection::none;
    }

    [[nodiscard]] Result<SecureBytes> read(const std::string& name) override {
        const auto bus = service();
        if (!bus) return noKeyring("unavailable");
        GError* error = nullptr;
        const auto wanted = attributes(name);
        const Items items(secret_service_search_sync(bus.get(), &schema(), wanted.get(), SECRET_SEARCH_ALL, nullptr, &error));
        const Owned<GError> reason(error);
        if (reason) return noKeyring("unavailable");
        if (items.list == nullptr) {
            // A locked collection may keep to itself what it holds: absent is only what an open one does not have.
            return defaultCollection(bus.get()) == Collection::locked ? Result<SecureBytes>(locked()) : noKeyring("not-found");
        }
        auto* item = static_cast<SecretItem*>(items.list->data);
        if (secret_item_get_locked(item)) {
            GList one{item, nullptr, nullptr};
            askToUnlock(bus.get(), &one);
        }
        secret_item_load_secret_sync(item, nullptr, &error);
        const Owned<GError> loading(error);
        const Owned<SecretValue> value(secret_item_get_secret(item));
        if (!value) return secret_item_get_locked(item) || saysLocked(error) ? Result<SecureBytes>(locked()) : noKeyring("unavailable");
        gsize size = 0;
        const gchar* bytes = secret_value_get(value.get(), &size);
        return SecureBytes::copyOf(std::string_view(bytes, size));
    }

    [[nodiscard]] Result<> write(const std::string& name, const SecureBytes& secret) override {
        const auto bus = service();
        if (!bus) return noKeyring("unavailable");
        const std::string_view bytes = secret.text();
        const Owned<SecretValue> value(secret_value_new(bytes.data(), static_cast<gssize>(bytes.size()), "application/octet-stream"));
        GError* error = nullptr;
        const auto as = attributes(name);
        secret_service_store_sync(bus.get(), &schema(), as.get(), SECRET_COLLECTION_DEFAULT, kLabel, value.get(), nullptr, &error);
        const Owned<GError> reason(error);
        return settled(bus.get(), error);
    }

    [[nodiscard]] Result<> remove(const std::string& name) override {
        const auto bus = service();
        if (!bus) return noKeyring("unavailable");
        GError* error = nullptr;
        const auto which = attributes(name);
        const bool removed = secret_service_clear_sync(bus.get(), &schema(), which.get(), nullptr, &error) != FALSE;
        const Owned<GError> reason(error);
        if (auto done = settled(bus.get(), error); !done) return done;
        return removed ? Result<>{} : Result<>(noKeyring("not-found"));
    }

private:
    static Result<> settled(SecretService* bus, const GError* error) {
        if (error == nullptr) return {};
        if (saysLocked(error) || defaultCollection(bus) == Collection::locked) return locked();
        return noKeyring("unavailable");
    }
};

}  // namespace

std::unique_ptr<vault::SecretStore> makeSecretStore() { return std::make_unique<SecretServiceStore>(); }

}  // namespace trellis::platform
