#include <QJsonArray>
#include <QJsonDocument>
#include <catch2/catch_test_macros.hpp>

#include "care/system_zones.h"
#include "help_model.h"

using namespace trellis;
using namespace trellis::gui;

namespace {

constexpr std::chrono::sys_days kToday{std::chrono::year{2026} / 11 / 25};

class GivenAssets final : public Assets {
public:
    explicit GivenAssets(std::string directory) : directory_(std::move(directory)) {}
    [[nodiscard]] Result<std::string> read(std::string_view) const override { return directory_; }

private:
    std::string directory_;
};

// A directory as it ships, or as a test gives it, read in a language.
struct Help {
    explicit Help(const Assets& assets, QLocale::Language language = QLocale::English)
        : formatting(zones, QLocale(language, QLocale::UnitedStates)), model(assets, formatting, clock) {}

    care::SystemZones zones;
    FrozenClock clock{kToday};
    Formatting formatting;
    HelpModel model;
};

const FolderAssets kShipped{TRELLIS_SOURCE_DIR "/assets"};

}  // namespace

TEST_CASE("a country without a line of its own has emergency numbers and a directory", "[H-004-b]") {
    for (const auto language : {QLocale::English, QLocale::Spanish}) {
        Help help(kShipped, language);
        for (const char* country : {"INT", "EU"}) {
            INFO(country);
            help.model.setCountry(QString::fromLatin1(country));
            CHECK_FALSE(help.model.emergency().isEmpty());
            const auto lines = help.model.lines();
            REQUIRE(lines.size() == 1);
            CHECK(lines[0].url == QStringLiteral("https://findahelpline.com"));
            CHECK(lines[0].how.contains(QStringLiteral("findahelpline.com")));
        }
        help.model.setCountry(QStringLiteral("XX"));  // nobody's code changes nothing
        CHECK(help.model.country() == QStringLiteral("EU"));
    }
}

TEST_CASE("in each country a line that is open all day comes first, and one with hours never stands alone", "[H-008-a]") {
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*kShipped.read("content/safety/crisis-lines.json")));
    const QJsonObject countries = document.object().value(QStringLiteral("countries")).toObject();
    for (const auto language : {QLocale::English, QLocale::Spanish}) {
        Help help(kShipped, language);
        for (const QString& code : help.model.countries()) {
            INFO(code.toStdString());
            help.model.setCountry(code);
            QStringList always;
            for (const auto& line : countries.value(code).toObject().value(QStringLiteral("lines")).toArray()) {
                const QJsonObject each = line.toObject();
                if (each.value(QStringLiteral("open24")).toBool()) always << each.value(QStringLiteral("name")).toString();
            }
            const auto lines = help.model.lines();
            REQUIRE_FALSE(lines.isEmpty());
            bool withHours = false;
            for (const HelpLine& line : lines) {
                const bool open = always.contains(line.name);
                CHECK_FALSE((withHours && open));
                withHours = withHours || !open;
            }
            CHECK((always.contains(lines.first().name) || lines.last().url == QStringLiteral("https://findahelpline.com")));
        }
    }
}

TEST_CASE("a line with a key or a word to send says so") {
    Help help(kShipped);
    help.model.setCountry(QStringLiteral("US"));
    int keys = 0;
    int words = 0;
    for (const HelpLine& line : help.model.lines()) {
        if (line.channel == QLatin1String("text")) CHECK_FALSE(line.how.isEmpty());
        keys += line.how.contains(QStringLiteral("press")) ? 1 : 0;
        words += line.how.contains(QStringLiteral("Send the word")) ? 1 : 0;
    }
    CHECK(keys > 0);
    CHECK(words > 0);
}

TEST_CASE("a number that nobody confirmed, or that only a clinic turns on, is not shown") {
    const GivenAssets assets(
        R"({"countries":{"INT":{"name":{"en":"Elsewhere"},"emergency":[{"number":"112","dial":"112","for":{"en":"Help"}}],
        "directory":{"name":"Directory","url":"https://directory.example"},"lines":[
        {"name":"Unconfirmed","channel":"call","number":"1","dial":"1","open24":true,"verified":null},
        {"name":"Clinic","channel":"call","number":"2","dial":"2","open24":true,"verified":"2026-11-01","clinicOptIn":true},
        {"name":"Foreign","channel":"call","number":"3","dial":"3","open24":true,"verified":"2026-11-01","languages":["ja"]},
        {"name":"Daytime","channel":"call","number":"4","dial":"4","open24":false,"verified":"2026-11-01","languages":["en"]},
        {"name":"Pigeon","channel":"pigeon","number":"5","dial":"5","open24":true,"verified":"2026-11-01"}]}}})");
    Help help(assets);
    const auto lines = help.model.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name == QStringLiteral("Daytime"));
    CHECK(lines[1].name == QStringLiteral("Directory"));
}

TEST_CASE("numbers that were checked long ago say so, and say what to do") {
    Help help(kShipped);
    help.model.setCountry(QStringLiteral("US"));
    CHECK(help.model.checkedText().startsWith(QStringLiteral("Numbers last checked")));
    help.clock.advance(std::chrono::days{200});
    CHECK(help.model.checkedText() == QStringLiteral("Checked in November 2026. If one does not answer, call 911."));
}

TEST_CASE("a directory that cannot be read leaves the page empty, not the program") {
    for (const char* text : {"", "{", "[]", R"({"countries":7})", R"({"countries":{"US":{"lines":"no","emergency":{}}}})"}) {
        const GivenAssets assets(text);
        Help help(assets);
        CHECK(help.model.lines().isEmpty());
        CHECK(help.model.emergency().isEmpty());
        CHECK(help.model.checkedText().isEmpty());
    }
}
