#include "smart.h"

namespace trellis::clinic {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

constexpr std::string_view kHead = R"html(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Riverbend Clinic: sign in</title>
<style>
body{font:17px/1.5 system-ui,sans-serif;margin:0;background:#f4f1ea;color:#23302b}
main{max-width:24rem;margin:8vh auto;padding:2rem;background:#fff;border-radius:1rem}
h1{font-size:1.4rem;margin:0 0 .5rem}label{display:block;margin:1rem 0 .25rem}
input{box-sizing:border-box;width:100%;font:inherit;padding:.6rem;border:1px solid #8a968f;border-radius:.5rem}
button{font:inherit;padding:.7rem 1.2rem;border-radius:.5rem;border:1px solid #2f6b57;margin:1.25rem .5rem 0 0;min-height:48px}
.allow{background:#2f6b57;color:#fff}.deny{background:#fff;color:#2f6b57}.wrong{color:#8c2f2f}
</style></head><body><main><h1>Riverbend Clinic</h1>
)html";

}  // namespace

std::string signInPage(std::string_view request, std::string_view client, std::string_view scope, std::string_view words) {
    const bool writes = scope.find(".c") != std::string_view::npos || scope.find(".write") != std::string_view::npos ||
                        scope.find(".*") != std::string_view::npos || scope.find("u") != std::string_view::npos;
    std::string html(kHead);
    if (!words.empty()) html += "<p class=\"wrong\" role=\"alert\">" + escaped(words) + "</p>\n";
    html += "<p>The app \"" + escaped(client) + "\" asks to see your sessions, plan, goals, messages and earlier answers";
    html += writes ? ", and to send what you write in it to your care team.</p>\n" : ".</p>\n";
    html += R"(<form method="post" action="/auth/sign-in">)";
    html += "\n<input type=\"hidden\" name=\"request\" value=\"" + escaped(request) + "\">\n";
    html += R"html(<label for="username">User name</label><input id="username" name="username" autocomplete="username" required>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button class="allow" type="submit" name="decision" value="allow">Allow</button>
<button class="deny" type="submit" name="decision" value="deny" formnovalidate>Not now</button>
</form></main></body></html>
)html";
    return html;
}

std::string errorPage(std::string_view words) {
    return std::string(kHead) + "<p class=\"wrong\">" + escaped(words) + "</p></main></body></html>\n";
}

}  // namespace trellis::clinic
