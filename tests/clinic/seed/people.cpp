#include <array>

#include "seed/story.h"

namespace trellis::clinic::seed {

namespace {

struct Known {
    const char* username;
    const char* given;
    const char* family;
    const char* birthDate;
    const char* gender;
    int week;
    const char* relative;
    const char* relationship;  // v3-RoleCode
};

// Rowan Kim and Rowan Kimball share a first name and a birthday and have ids that differ in one place: whatever mixes
// people up mixes these two up.
constexpr auto kPeople = std::to_array<Known>({
    {"rowan", "Rowan", "Kim", "1994-05-17", "other", 4, "Alex Kim", "SIB"},
    {"kimball", "Rowan", "Kimball", "1994-05-17", "female", 7, "Sam Kimball", "SPS"},
    {"jordan", "Jordan", "Avery", "1988-11-02", "male", 2, "Lee Avery", "PRN"},
    {"mina", "Mina", "Castillo", "1979-03-29", "female", 11, "Rosa Castillo", "CHILD"},
    {"theo", "Theo", "Brandt", "2001-08-08", "male", 6, "Ines Brandt", "PRN"},
    {"nadia", "Nadia", "Rahman", "1990-12-21", "female", 9, "Omar Rahman", "SPS"},
});

Json address(const char* line) {
    return obj(
        {{"use", "work"}, {"line", arr({line})}, {"city", "Riverbend"}, {"state", "NY"}, {"postalCode", "12571"}, {"country", "US"}});
}

Staff clinician(Story& story, Millis at, const char* given, const char* family, const char* prefix, const char* role, const char* shown) {
    Staff staff{story.id(), shown, role};
    Json name = obj({{"use", "official"}, {"text", shown}, {"family", family}, {"given", arr({given})}});
    if (*prefix != '\0') name.set("prefix", arr({prefix}));
    story.put(staff.id,
              obj({{"resourceType", "Practitioner"},
                   {"identifier", arr({identifier("https://riverbend.example/id/staff", std::string(given) + "-" + family)})},
                   {"active", true},
                   {"name", arr({std::move(name)})},
                   {"telecom", arr({obj({{"system", "phone"}, {"value", "+1 845 555 0140"}, {"use", "work"}})})},
                   {"qualification", arr({obj({{"code", obj({{"text", role}})}})})}}),
              at);
    return staff;
}

Room room(Story& story, const Cast& cast, Millis at, const char* name, const char* line, const char* about) {
    Room made{story.id(), name};
    story.put(made.id,
              obj({{"resourceType", "Location"},
                   {"status", "active"},
                   {"name", name},
                   {"description", about},
                   {"mode", "instance"},
                   {"telecom", arr({obj({{"system", "phone"}, {"value", "+1 845 555 0140"}, {"use", "work"}})})},
                   {"address", address(line)},
                   {"managingOrganization", reference("Organization/" + cast.organization, "Riverbend Clinic")}}),
              at);
    return made;
}

// Ids that are easily taken for each other, in the manner of the server: numbers, or UUIDs.
std::array<std::string, 2> likeIds(Story& story) {
    std::string first = story.id();
    if (first.size() < 10) return {first + "021", first + "012"};
    std::string second = first;
    second.back() = second.back() == '6' ? '9' : '6';
    return {first, second};
}

void person(Story& story, const Cast& cast, Person& one, const Known& known, Millis joined) {
    story.put(one.id,
              obj({{"resourceType", "Patient"},
                   {"meta", labelled()},
                   {"identifier", arr({identifier("https://riverbend.example/id/mrn",
                                                  "RB-" + std::string(one.id.substr(one.id.size() > 6 ? one.id.size() - 6 : 0))),
                                       identifier("https://riverbend.example/id/login", one.username)})},
                   {"active", true},
                   {"name", arr({obj({{"use", "official"}, {"family", one.family}, {"given", arr({one.given})}})})},
                   {"telecom", arr({obj({{"system", "phone"}, {"value", "+1 845 555 0172"}, {"use", "mobile"}})})},
                   {"gender", one.gender},
                   {"birthDate", one.birthDate},
                   {"communication",
                    arr({obj({{"language", concept_("urn:ietf:bcp:47", "en-US", "English (United States)")}, {"preferred", true}})})},
                   {"managingOrganization", reference("Organization/" + cast.organization, "Riverbend Clinic")}}),
              joined);
    one.relative = story.id();
    one.relativeName = known.relative;
    const std::string whole = known.relative;
    const std::size_t space = whole.find(' ');
    story.put(one.relative,
              obj({{"resourceType", "RelatedPerson"},
                   {"meta", labelled()},
                   {"active", true},
                   {"patient", reference(one.reference(), one.name())},
                   {"relationship", arr({concept_("http://terminology.hl7.org/CodeSystem/v3-RoleCode", known.relationship)})},
                   {"name", arr({obj({{"family", whole.substr(space + 1)}, {"given", arr({whole.substr(0, space)})}})})}}),
              joined + kHour);
    one.careTeam = story.id();
    const auto member = [](const Staff& staff) {
        return obj({{"role", arr({obj({{"text", staff.role}})})}, {"member", staffReference(staff)}});
    };
    story.put(one.careTeam,
              obj({{"resourceType", "CareTeam"},
                   {"meta", labelled()},
                   {"status", "active"},
                   {"name", "Your team at Riverbend"},
                   {"subject", reference(one.reference(), one.name())},
                   {"period", obj({{"start", localDay(joined)}})},
                   {"participant", arr({member(cast.dana), member(cast.priya), member(cast.luis), member(cast.okafor)})},
                   {"managingOrganization", arr({reference("Organization/" + cast.organization, "Riverbend Clinic")})}}),
              joined + kHour);
}

}  // namespace

void people(Story& story, Cast& cast, const Wish& wish) {
    const Millis founded = story.now() - (400 + 366 * static_cast<Millis>(wish.years)) * kDay;
    cast.organization = story.id();
    story.put(cast.organization,
              obj({{"resourceType", "Organization"},
                   {"active", true},
                   {"name", "Riverbend Clinic"},
                   {"telecom", arr({obj({{"system", "phone"}, {"value", "+1 845 555 0140"}}),
                                    obj({{"system", "url"}, {"value", "https://riverbend.example"}})})},
                   {"address", arr({address("14 Mill Street")})}}),
              founded);
    cast.dana = clinician(story, founded, "Dana", "Reyes", "", "Therapist", "Dana Reyes");
    cast.priya = clinician(story, founded, "Priya", "Nair", "", "Skills trainer", "Priya Nair");
    cast.luis = clinician(story, founded, "Luis", "Ortega", "", "Peer guide", "Luis Ortega");
    cast.okafor = clinician(story, founded, "Chidi", "Okafor", "Dr.", "Medication", "Dr. Okafor");
    cast.room2 = room(story, cast, founded, "Riverbend Clinic, Room 2", "14 Mill Street", "Ground floor, on the left after the desk");
    cast.room4 = room(story, cast, founded, "Riverbend Clinic, Room 4", "14 Mill Street", "First floor, there is a lift");
    cast.east = room(story, cast, founded, "Riverbend East Side Office", "220 Orchard Avenue", "Bus 12 stops at the door");

    const auto alike = likeIds(story);
    for (int i = 0; i < std::max(wish.patients, 2); ++i) {
        const auto n = static_cast<std::size_t>(i);
        const Known& known = kPeople[n % kPeople.size()];
        const std::string more = n < kPeople.size() ? std::string() : std::to_string(n / kPeople.size() + 1);
        Person one{.id = n < 2 ? alike[n] : story.id(),
                   .username = known.username + more,
                   .given = known.given,
                   .family = known.family + (more.empty() ? "" : " " + more),
                   .birthDate = known.birthDate,
                   .gender = known.gender,
                   .week = known.week,
                   .careTeam = {},
                   .carePlan = {},
                   .relative = {},
                   .relativeName = {},
                   .goals = {}};
        person(story, cast, one, known, story.monday() - (7 * known.week + 3) * kDay);
        cast.people.push_back(std::move(one));
    }
}

}  // namespace trellis::clinic::seed
