#include "terminal.h"

#include <QFile>
#include <QFileDevice>
#include <QSaveFile>
#include <QtGlobal>
#include <array>
#include <cstdio>

#include "words.h"

#if defined(Q_OS_UNIX)
#include <termios.h>
#include <unistd.h>
#endif

namespace trellis::cli {

namespace {

constexpr std::size_t kLongestPassphrase = 4096;

std::unexpected<Error> noPassphrase() { return fail(ErrorKind::badInput, {.subject = "--passphrase-file", .reason = "no-passphrase"}); }

#if defined(Q_OS_UNIX)

bool progressShown = false;

// While it lives, the terminal does not show what is typed.
class Silence {
public:
    Silence() {
        if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silence() {
        if (silent_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    [[nodiscard]] bool isSilent() const { return silent_; }

private:
    termios before_{};
    bool silent_ = false;
};

#endif

// The first line of what was read into guarded memory, without "\r\n".
Result<SecureBytes> firstLine(const SecureBytes& read, std::size_t size) {
    std::string_view text = read.text().substr(0, size);
    text = text.substr(0, text.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty()) return noPassphrase();
    return SecureBytes::copyOf(text);
}

}  // namespace

void print(const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    if (line.empty() || line.back() != '\n') std::fputc('\n', stdout);
    std::fflush(stdout);
}

void complain(const std::string& line) {
    endProgress();
    std::fprintf(stderr, "%s\n", line.c_str());
}

void showProgress([[maybe_unused]] const sync::Progress& progress) {
#if defined(Q_OS_UNIX)
    if (isatty(STDERR_FILENO) == 0) return;
    std::string text = progress.total > 0 ? std::to_string(progress.done) + " / " + std::to_string(progress.total) : std::string("…");
    std::fprintf(stderr, "\r\033[K%s %s", text.c_str(), progress.type.c_str());
    progressShown = true;
#endif
}

void endProgress() {
#if defined(Q_OS_UNIX)
    if (progressShown) std::fputs("\r\033[K", stderr);
    progressShown = false;
#endif
}

Result<SecureBytes> readPassphrase(const std::filesystem::path& file) {
    QFile in(QString::fromStdString(file.string()));
    // Unbuffered, so that no copy stays in a buffer of ours.
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorKind::badInput, {.subject = "--passphrase-file", .reason = "unreadable-file"});
    }
    SecureBytes bytes(kLongestPassphrase);
    const qint64 size = in.read(reinterpret_cast<char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    if (size < 0) return fail(ErrorKind::badInput, {.subject = "--passphrase-file", .reason = "unreadable-file"});
    return firstLine(bytes, static_cast<std::size_t>(size));
}

Result<SecureBytes> askPassphrase([[maybe_unused]] const std::string& question) {
#if defined(Q_OS_UNIX)
    if (isatty(STDIN_FILENO) == 0) return noPassphrase();
    std::fprintf(stderr, "%s ", question.c_str());
    std::fflush(stderr);
    SecureBytes bytes(kLongestPassphrase);
    ssize_t size = 0;
    {
        const Silence silence;
        if (!silence.isSilent()) return noPassphrase();
        // A terminal gives a line at a time.
        size = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    }
    std::fputc('\n', stderr);
    if (size <= 0) return noPassphrase();
    return firstLine(bytes, static_cast<std::size_t>(size));
#else
    return noPassphrase();
#endif
}

Result<std::string> readStandardInput(std::size_t most) {
    std::string all;
    std::array<char, 16384> piece{};
    while (true) {
        const std::size_t size = std::fread(piece.data(), 1, piece.size(), stdin);
        if (size == 0) return all;
        all.append(piece.data(), size);
        if (all.size() > most) return fail(ErrorKind::badInput, {.subject = "standard input", .reason = "too-large"});
    }
}

Result<> writePrivately(const std::filesystem::path& file, const std::string& content, const std::string& option) {
    QSaveFile out(QString::fromStdString(file.string()));
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly)) return fail(ErrorKind::badInput, {.subject = option, .reason = "cannot-write"});
    // Before a byte of it is written.
    if (!out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fail(ErrorKind::badInput, {.subject = option, .reason = "cannot-write"});
    }
    const bool written = out.write(content.data(), static_cast<qint64>(content.size())) == static_cast<qint64>(content.size());
    // commit() syncs the file before it renames it.
    if (!written || !out.commit()) return fail(ErrorKind::diskFull, {.subject = option, .reason = "no-space"});
    return {};
}

}  // namespace trellis::cli
