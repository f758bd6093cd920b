#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "instants.h"
#include "json.h"
#include "smart.h"
#include "storage.h"

namespace trellis::clinic::seed {

/// What is asked of the demo data. Everything follows from the seed and from `now`.
struct Wish {
    int patients = 6;
    int years = 0;  // of history before the programme, for Rowan
};

/// One person of the programme.
struct Person {
    std::string id;
    std::string username;
    std::string given;
    std::string family;
    std::string birthDate;
    std::string gender;
    int week = 4;  // of 12, this week
    std::string careTeam;
    std::string carePlan;
    std::string relative;  // RelatedPerson id
    std::string relativeName;
    std::vector<std::string> goals;

    [[nodiscard]] std::string reference() const { return "Patient/" + id; }
    [[nodiscard]] std::string name() const { return given + " " + family; }
};

struct Staff {
    std::string id, name, role;
};

struct Room {
    std::string id, name;
};

/// The clinic, its people and its rooms, as later chapters of the story refer to them.
struct Cast {
    std::string organization;
    Staff dana, priya, luis, okafor;
    Room room2, room4, east;
    std::vector<Person> people;  // Rowan first, Kimball second
    std::string phq9, dailyCheckIn;
};

/// Writes the story into the storage: each resource at the instant when the clinic would have written it.
class Story {
public:
    Story(Storage& storage, Random& random, Millis now) : storage_(storage), random_(random), now_(now) {}

    [[nodiscard]] Millis now() const { return now_; }
    [[nodiscard]] std::string id() { return storage_.newId(); }
    [[nodiscard]] std::string uuid() { return random_.uuid(); }
    /// In [0, below).
    [[nodiscard]] int pick(int below) { return static_cast<int>(random_.number(static_cast<std::uint64_t>(below))); }
    void put(const std::string& id, Json resource, Millis at);
    /// Midnight in the clinic's zone of the Monday of this week.
    [[nodiscard]] Millis monday() const { return onLocalDay(now_, 1 - localWeekday(now_), 0, 0); }

private:
    Storage& storage_;
    Random& random_;
    Millis now_;
};

void people(Story& story, Cast& cast, const Wish& wish);
void questionnaires(Story& story, Cast& cast);
void sessions(Story& story, const Cast& cast);
void plans(Story& story, Cast& cast);
void learning(Story& story, const Cast& cast);
void answers(Story& story, const Cast& cast, const Wish& wish);

/// The whole story, in one piece. Returns who can sign in.
std::vector<Account> tell(Storage& storage, Random& random, Millis now, const Wish& wish);
/// The same accounts from a storage that a former run filled.
std::vector<Account> accountsIn(const Storage& storage);

// How FHIR's small parts are written.
inline constexpr std::string_view kOurs = "https://trellis.example/fhir/CodeSystem/";
inline constexpr std::string_view kTerminology = "http://terminology.hl7.org/CodeSystem/";
[[nodiscard]] Json coding(std::string_view system, std::string_view code, std::string_view display = {});
[[nodiscard]] Json concept_(std::string_view system, std::string_view code, std::string_view display = {});
[[nodiscard]] Json reference(std::string_view target, std::string_view display = {});
[[nodiscard]] Json identifier(std::string_view system, std::string_view value);
[[nodiscard]] Json staffReference(const Staff& staff);
/// meta with the confidentiality labels of everything that tells of treatment (42 CFR Part 2).
[[nodiscard]] Json labelled(std::string_view source = {});

}  // namespace trellis::clinic::seed
