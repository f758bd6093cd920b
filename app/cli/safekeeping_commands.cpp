// verify, export, doctor.
#include <QFile>
#include <QUrl>

#include "care/doctor.h"
#include "commands.h"
#include "json_output.h"
#include "terminal.h"
#include "words.h"

namespace trellis::cli {

namespace {

constexpr int kDamaged = 6;

std::string_view nameOf(care::Finding::Weight weight) {
    switch (weight) {
        case care::Finding::Weight::works: return "works";
        case care::Finding::Weight::limits: return "limits";
        case care::Finding::Weight::missing: return "missing";
    }
    return {};
}

// In plain words what a finding means for somebody who uses Trellis with this server.
std::string plain(const care::Finding& finding) {
    if (finding.topic == "fhir-version") return say(QT_TRANSLATE_NOOP("Cli", "FHIR version %1 (Trellis speaks 4.0)"), {finding.detail});
    if (finding.topic == "smart") return say(QT_TRANSLATE_NOOP("Cli", "safe sign-in of the person: %1"), {finding.detail});
    if (finding.topic == "create")
        return say(QT_TRANSLATE_NOOP("Cli", "an entry arrives once even if it is sent twice: %1"), {finding.detail});
    if (finding.topic == "update-create") return say(QT_TRANSLATE_NOOP("Cli", "the device may choose ids: %1"), {finding.detail});
    if (finding.topic == "versions")
        return say(QT_TRANSLATE_NOOP("Cli", "nobody overwrites what somebody else changed: %1"), {finding.detail});
    if (finding.topic == "patch") return say(QT_TRANSLATE_NOOP("Cli", "small changes of shared records: %1"), {finding.detail});
    if (finding.topic == "history") return say(QT_TRANSLATE_NOOP("Cli", "what the clinic takes away is told: %1"), {finding.detail});
    if (finding.topic == "transaction") return say(QT_TRANSLATE_NOOP("Cli", "several records arrive together: %1"), {finding.detail});
    if (finding.topic.starts_with("type:")) return finding.topic.substr(5) + ": " + finding.detail;
    return finding.topic + ": " + finding.detail;
}

int report(const std::string& base, const std::vector<care::Finding>& findings, bool json) {
    bool usable = true;
    for (const care::Finding& finding : findings) usable = usable && finding.weight != care::Finding::Weight::missing;
    if (!json) {
        for (const care::Finding& finding : findings) {
            std::string mark(nameOf(finding.weight));
            mark.resize(9, ' ');
            print(mark + plain(finding));
        }
        print(usable ? say(QT_TRANSLATE_NOOP("Cli", "Trellis works with this server."))
                     : say(QT_TRANSLATE_NOOP("Cli", "Trellis does not work with this server yet: something it needs is missing.")));
        return usable ? 0 : 1;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.doctor/1").key("base").text(base).key("usable").boolean(usable);
    out.key("findings").beginArray();
    for (const care::Finding& finding : findings) {
        out.beginObject().key("topic").text(finding.topic).key("weight").text(nameOf(finding.weight));
        out.key("detail").text(finding.detail).endObject();
    }
    out.endArray().endObject();
    print(out.take());
    return usable ? 0 : 1;
}

}  // namespace

int verify(House& house, const Arguments& arguments) {
    auto verified = await(house.profile().verify());
    if (!verified) return tell(verified.error(), arguments.json);
    if (arguments.json) {
        fhir::Writer out;
        out.beginObject().key("schema").text("trellis.verify/1").key("intact").boolean(verified->intact);
        out.key("findings").beginArray();
        for (const std::string& finding : verified->findings) out.text(finding);
        out.endArray();
        out.key("resources").integer(verified->resources).key("checkIns").integer(verified->checkIns);
        out.key("waiting").integer(verified->waiting).endObject();
        print(out.take());
    } else if (verified->intact) {
        print(say(QT_TRANSLATE_NOOP("Cli", "Everything is whole: %1 records, %2 check-ins, %3 waiting to go."),
                  {std::to_string(verified->resources), std::to_string(verified->checkIns), std::to_string(verified->waiting)}));
    }
    if (verified->intact) return 0;
    std::string list;
    for (const std::string& finding : verified->findings) list += (list.empty() ? "" : ", ") + finding;
    complain(say(QT_TRANSLATE_NOOP("Cli",
                                   "Some of what is kept is damaged (%1). Nothing was changed or erased. Keep a copy of the folder and "
                                   "ask your clinic for help."),
                 {list}));
    return kDamaged;
}

int exportFhir(House& house, const Arguments& arguments) {
    const std::string file = arguments.value("--fhir");
    if (file.empty()) return tell({ErrorKind::badInput, {.subject = "--fhir", .reason = "needs-value"}}, arguments.json);
    auto bundle = await(house.profile().exportFhir());
    if (!bundle) return tell(bundle.error(), arguments.json);
    if (auto written = writePrivately(file, *bundle, "--fhir"); !written) return tell(written.error(), arguments.json);
    if (!arguments.json) {
        print(say(QT_TRANSLATE_NOOP("Cli", "Written to %1. This copy is not protected: keep it where only you can read it."), {file}));
        return 0;
    }
    fhir::Writer out;
    out.beginObject().key("schema").text("trellis.export/1").key("file").text(file);
    out.key("bytes").integer(static_cast<std::int64_t>(bundle->size())).endObject();
    print(out.take());
    return 0;
}

int doctor(const Arguments& arguments) {
    std::string base = arguments.words.at(0);
    while (base.ends_with('/')) base.pop_back();
    const QUrl url(QString::fromStdString(base), QUrl::StrictMode);
    if (url.scheme() == u"http") return tell({ErrorKind::badInput, {.subject = base, .reason = "plain-http"}}, arguments.json);
    if (!url.isValid() || url.scheme() != u"https" || url.host().isEmpty()) {
        return tell({ErrorKind::badInput, {.subject = base, .reason = "not-an-address"}}, arguments.json);
    }
    QByteArray trust;
    if (arguments.has("--trust")) {
        QFile file(QString::fromStdString(arguments.value("--trust")));
        if (!file.open(QIODevice::ReadOnly)) {
            return tell({ErrorKind::badInput, {.subject = "--trust", .reason = "unreadable-file"}}, arguments.json);
        }
        trust = file.readAll();
    }
    const QString origin = QStringLiteral("https://%1:%2").arg(url.host()).arg(url.port(443));
    net::Client client({.origins = {origin}, .extraTrustPem = trust, .tokenBases = {}});
    auto findings = await(care::examineServer(client, base));
    if (!findings) return tell(findings.error(), arguments.json);
    return report(base, *findings, arguments.json);
}

}  // namespace trellis::cli
