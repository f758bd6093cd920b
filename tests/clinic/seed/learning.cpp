#include <array>

#include <QByteArray>

#include "seed/story.h"

namespace trellis::clinic::seed {

namespace {

struct Article {
    const char* slug;
    const char* title;
    const char* topic;
    const char* text;
};

constexpr auto kArticles = std::to_array<Article>({
    {"cravings-come-in-waves", "Cravings come in waves", "cravings",
     "# Cravings come in waves\n\nA craving rises, stands for a while, and falls, also when you do nothing about it. Most last less than "
     "half an "
     "hour. You can watch it, breathe, walk, or call somebody until it is smaller.\n"},
    {"what-a-group-is-like", "What a group is like", "group",
     "# What a group is like\n\nYou may listen. You may pass. What is said in the room stays in the room. Most people speak more in the "
     "third week "
     "than in the first.\n"},
    {"sleep-and-recovery", "Sleep and recovery", "sleep",
     "# Sleep and recovery\n\nSleep is often poor in the first weeks and then comes back. Getting up at the same time each day helps more "
     "than going "
     "to bed early.\n"},
    {"how-family-can-help", "How family can help", "family",
     "# How family can help\n\nAsk what would help before you help. Say what you saw rather than what you think it means. Your own rest "
     "counts "
     "too.\n"},
});

std::string base64(std::string_view text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toBase64().toStdString(); }

Json message(const Cast& cast, const Person& person, const Staff& from, std::string_view words, Millis at) {
    return obj(
        {{"resourceType", "Communication"},
         {"meta", labelled()},
         {"status", "completed"},
         {"category", arr({concept_("http://terminology.hl7.org/CodeSystem/communication-category", "notification", "Notification")})},
         {"priority", "routine"},
         {"subject", reference(person.reference(), person.name())},
         {"recipient",
          arr({reference(person.reference(), person.name()), reference("Organization/" + cast.organization, "Riverbend Clinic")})},
         {"sender", staffReference(from)},
         {"sent", localTime(at)},
         {"payload", arr({obj({{"contentString", words}})})}});
}

}  // namespace

void learning(Story& story, const Cast& cast) {
    const Millis published = story.now() - 200 * kDay;
    for (const Article& article : kArticles) {
        story.put(story.id(),
                  obj({{"resourceType", "Library"},
                       {"url", "https://riverbend.example/fhir/Library/" + std::string(article.slug)},
                       {"version", "1"},
                       {"title", article.title},
                       {"status", "active"},
                       {"type", concept_("http://terminology.hl7.org/CodeSystem/library-type", "asset-collection", "Asset Collection")},
                       {"date", localDay(published)},
                       {"publisher", "Riverbend Clinic"},
                       {"topic", arr({obj({{"text", article.topic}})})},
                       {"content", arr({obj({{"contentType", "text/markdown"},
                                             {"language", "en"},
                                             {"data", base64(article.text)},
                                             {"title", article.title}})})}}),
                  published);
    }
    for (const Person& person : cast.people) {
        const Millis start = onLocalDay(story.monday(), -7 * (person.week - 1), 9, 0);
        story.put(story.id(),
                  message(cast, person, cast.luis, "Welcome. The kettle is in Room 2, the good mugs are on the left.", start + 2 * kHour),
                  start + 2 * kHour);
        story.put(story.id(),
                  message(cast, person, cast.dana, "Thank you for saying what you said on Monday. Let us begin there next time.",
                          onLocalDay(story.now(), -2, 17, 20)),
                  onLocalDay(story.now(), -2, 17, 20));
        story.put(story.id(),
                  message(cast, person, cast.priya, "Skills group is in Room 4 this week, later in the day. Room 2 has a leak.",
                          onLocalDay(story.now(), -1, 13, 50)),
                  onLocalDay(story.now(), -1, 13, 50));
        const std::string letter =
            "# Your programme\n\nTwelve weeks from " + localDay(start) + ". Groups five times a week, Dana every week.\n";
        story.put(story.id(),
                  obj({{"resourceType", "DocumentReference"},
                       {"meta", labelled()},
                       {"status", "current"},
                       {"docStatus", "final"},
                       {"type", concept_("http://loinc.org", "34133-9")},
                       {"subject", reference(person.reference(), person.name())},
                       {"date", localStamp(start)},
                       {"author", arr({staffReference(cast.dana)})},
                       {"description", "Your programme, as agreed on the first day"},
                       {"content",
                        arr({obj({{"attachment",
                                   obj({{"contentType", "text/markdown"}, {"data", base64(letter)}, {"title", "Your programme"}})}})})}}),
                  start + 3 * kHour);
    }
}

}  // namespace trellis::clinic::seed
