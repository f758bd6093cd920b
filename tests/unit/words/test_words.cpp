#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>
#include <catch2/catch_test_macros.hpp>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "words/words.h"

using namespace trellis;
using namespace std::chrono_literals;

namespace {

// The last kind of the enumeration: a kind added behind it makes the count below differ.
constexpr int kKinds = static_cast<int>(ErrorKind::badInput) + 1;

// Every kind, with every reason that changes its sentence, and one that nobody knows.
std::vector<Error> everyError() {
    std::vector<Error> all;
    for (int kind = 0; kind < kKinds; ++kind) {
        for (const char* reason : {"",
                                   "a-reason-from-tomorrow",
                                   "expired",
                                   "wrong-host",
                                   "unknown",
                                   "plain-http",
                                   "no-smart",
                                   "fhir-version",
                                   "not-enrolled",
                                   "denied",
                                   "timeout",
                                   "folder-unusable",
                                   "keyring-locked",
                                   "unavailable",
                                   "changed",
                                   "not-found",
                                   "read-only",
                                   "io",
                                   "no-space",
                                   "out-of-memory",
                                   "no-s256",
                                   "unknown-code",
                                   "used-code",
                                   "expired-code",
                                   "incomplete-code",
                                   "not-an-address",
                                   "too-short",
                                   "server-busy",
                                   "server-error",
                                   "cut",
                                   "too-easy",
                                   "needs-passphrase",
                                   "empty",
                                   "too-long",
                                   "not-utf8",
                                   "already-sent",
                                   "over",
                                   "cancelled",
                                   "other-patient"}) {
            all.push_back({static_cast<ErrorKind>(kind), {.reason = reason, .wait = 5min, .triesLeft = 2}});
            all.push_back({static_cast<ErrorKind>(kind), {.subject = "sign-in", .reason = reason}});
        }
    }
    return all;
}

// A language in which every sentence of this room begins with a mark.
class MarkedLanguage final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override {
        return QLatin1String(context) == QLatin1String("trellis::words") ? u'\u00a7' + QString::fromUtf8(source) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

QString said(ErrorKind kind, Facts facts = {}) { return words::tell({kind, std::move(facts)}).text(); }

}  // namespace

TEST_CASE("every error says what happened and what to do, and what was kept") {
    for (const Error& error : everyError()) {
        INFO(name(error.kind) << ' ' << error.facts.reason);
        const words::Told told = words::tell(error);
        CHECK(told.happened.endsWith(u'.'));
        CHECK(told.todo.endsWith(u'.'));
        if (error.kind == ErrorKind::badInput) {
            CHECK((told.kept.isEmpty() || told.kept.endsWith(u'.')));
        } else {
            CHECK(told.kept.endsWith(u'.'));
        }
    }
}

TEST_CASE("a sentence is short, plain and finished") {
    for (const Error& error : everyError()) {
        const QString text = words::tell(error).text();
        INFO(text.toStdString());
        CHECK(text.size() <= 230);
        CHECK_FALSE(text.contains(u'%'));
        CHECK_FALSE(text.contains(u"  "));
        CHECK_FALSE(text.contains(QLatin1String("tomorrow")));
        CHECK_FALSE(text.contains(QRegularExpression(QStringLiteral("[Ee]rror|[Ff]ailed|[Ii]nvalid|!"))));
    }
}

TEST_CASE("the kinds can be told apart") {
    std::set<QString> different;
    for (int kind = 0; kind < kKinds; ++kind) different.insert(words::tell({static_cast<ErrorKind>(kind), {}}).happened);
    CHECK(different.size() == kKinds);
}

TEST_CASE("every sentence of every part goes through translation") {
    int count = 0;
    char program[] = "test_words";
    char* arguments[] = {program, nullptr};
    int one = 1;
    QCoreApplication app(one, arguments);
    MarkedLanguage language;
    QCoreApplication::installTranslator(&language);
    for (const Error& error : everyError()) {
        INFO(name(error.kind) << ' ' << error.facts.reason);
        const words::Told told = words::tell(error);
        for (const QString& part : {told.happened, told.kept, told.todo}) {
            CHECK((part.isEmpty() || part.startsWith(u'\u00a7')));
            ++count;
        }
    }
    CHECK(words::span(30s).startsWith(u'\u00a7'));
    CHECK(count > 0);
}

TEST_CASE("a wait is never told shorter than it is") {
    CHECK(words::span(0ms).startsWith(QLatin1String("1 ")));
    CHECK(words::span(29'001ms).startsWith(QLatin1String("30 second")));
    CHECK(words::span(89s).startsWith(QLatin1String("89 second")));
    CHECK(words::span(90s).startsWith(QLatin1String("2 minute")));
    CHECK(words::span(301s).startsWith(QLatin1String("6 minute")));
    CHECK(words::span(60min).startsWith(QLatin1String("60 minute")));
    CHECK(said(ErrorKind::wait, {.wait = 15min}).contains(QLatin1String("Wait 15 minute")));
}

TEST_CASE("a wrong passcode tells how many tries are left, then how long to wait") {
    CHECK(said(ErrorKind::wrongPasscode, {.triesLeft = 3}).contains(QLatin1String("before a wait: 3.")));
    const QString last = said(ErrorKind::wrongPasscode, {.wait = 30s, .triesLeft = 0});
    CHECK(last.contains(QLatin1String("Wait 30 second")));
    CHECK_FALSE(last.contains(QLatin1String("before a wait")));
}

TEST_CASE("of the facts of a damaged file only a name of ours is told") {
    CHECK(said(ErrorKind::damaged, {.subject = "vault.json"}).contains(QLatin1String("vault.json")));
    CHECK(said(ErrorKind::damaged, {.subject = "store.db"}).contains(QLatin1String("store.db")));
    CHECK_FALSE(said(ErrorKind::damaged, {.subject = "/home/rowan/x"}).contains(QLatin1String("rowan")));
}

TEST_CASE("a clock is told to be off from more than five minutes on, whichever way") {
    CHECK_FALSE(words::tellOfClock(0ms));
    CHECK_FALSE(words::tellOfClock(5min));
    CHECK_FALSE(words::tellOfClock(-5min));
    const auto told = [](std::chrono::milliseconds offset) { return words::tellOfClock(offset).value_or(words::Told{}).text(); };
    CHECK(told(-6min).contains(QLatin1String("about 6 minute")));
    CHECK(told(6min) == told(-6min));
    CHECK(told(3h).contains(QLatin1String("about 3 hour")));
    CHECK(told(24h * 365 * 40).contains(QLatin1String("about 14600 day")));
    CHECK(told(6min).contains(QLatin1String("keep the time you see")));
}
