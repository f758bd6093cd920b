#include "ui/svg_path.h"

#include <charconv>
#include <cmath>
#include <numbers>

namespace trellis::ui {
namespace {

constexpr bool isSpace(char c) { return c == ' ' || c == ',' || c == '\n' || c == '\t' || c == '\r'; }

class Reader {
public:
    explicit Reader(std::string_view data) : data_(data) {}

    QPainterPath read() {
        while (next()) {
            if (!apply()) break;
        }
        return path_;
    }

private:
    void skip() {
        while (at_ < data_.size() && isSpace(data_[at_])) ++at_;
    }

    // Finds the command of the next group of numbers. A command letter may be left out when it repeats; after a move
    // the left-out one is a line.
    bool next() {
        skip();
        if (at_ >= data_.size()) return false;
        const char c = data_[at_];
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
            command_ = c;
            ++at_;
        } else if (command_ == 'M') {
            command_ = 'L';
        } else if (command_ == 'm') {
            command_ = 'l';
        } else if (command_ == 'z' || command_ == 'Z' || command_ == 0) {
            return false;
        }
        return true;
    }

    bool number(double& value) {
        skip();
        const auto* begin = data_.data() + at_;
        if (at_ < data_.size() && *begin == '+') ++begin;
        const auto [end, error] = std::from_chars(begin, data_.data() + data_.size(), value);
        if (error != std::errc{}) return false;
        at_ = std::size_t(end - data_.data());
        return true;
    }

    // The flags of an arc are single digits that may stand without a space between them.
    bool flag(bool& value) {
        skip();
        if (at_ >= data_.size() || (data_[at_] != '0' && data_[at_] != '1')) return false;
        value = data_[at_++] == '1';
        return true;
    }

    bool point(QPointF& value, bool relative) {
        double x = 0;
        double y = 0;
        if (!number(x) || !number(y)) return false;
        value = relative ? here_ + QPointF(x, y) : QPointF(x, y);
        return true;
    }

    void curve(QPointF a, QPointF b, QPointF to) {
        path_.cubicTo(a, b, to);
        control_ = b;
        here_ = to;
    }

    bool apply() {
        const bool relative = command_ >= 'a';
        const char kind = relative ? char(command_ - 'a' + 'A') : command_;
        QPointF a;
        QPointF b;
        QPointF to;
        double value = 0;
        const auto before = std::exchange(previous_, kind);
        switch (kind) {
            case 'M':
                if (!point(to, relative)) return false;
                path_.moveTo(to);
                start_ = here_ = to;
                return true;
            case 'L':
                if (!point(to, relative)) return false;
                path_.lineTo(to);
                here_ = to;
                return true;
            case 'H':
                if (!number(value)) return false;
                here_.setX(relative ? here_.x() + value : value);
                path_.lineTo(here_);
                return true;
            case 'V':
                if (!number(value)) return false;
                here_.setY(relative ? here_.y() + value : value);
                path_.lineTo(here_);
                return true;
            case 'C':
                if (!point(a, relative) || !point(b, relative) || !point(to, relative)) return false;
                curve(a, b, to);
                return true;
            case 'S':
                if (!point(b, relative) || !point(to, relative)) return false;
                a = before == 'C' || before == 'S' ? 2 * here_ - control_ : here_;
                curve(a, b, to);
                return true;
            case 'A': {
                double rx = 0;
                double ry = 0;
                bool large = false;
                bool sweep = false;
                if (!number(rx) || !number(ry) || !number(value) || !flag(large) || !flag(sweep)) return false;
                if (!point(to, relative)) return false;
                arc(rx, ry, value * std::numbers::pi / 180, large, sweep, to);
                here_ = to;
                return true;
            }
            case 'Z':
                path_.closeSubpath();
                here_ = start_;
                return true;
            default: return false;
        }
    }

    // SVG 1.1, F.6.5: from the two ends to the centre, then one cubic for each quarter.
    void arc(double rx, double ry, double turn, bool large, bool sweep, QPointF to) {
        if (rx == 0 || ry == 0 || to == here_) {
            path_.lineTo(to);
            return;
        }
        const double c = std::cos(turn);
        const double s = std::sin(turn);
        const auto half = (here_ - to) / 2;
        const QPointF p(c * half.x() + s * half.y(), -s * half.x() + c * half.y());
        const double size = p.x() * p.x() / (rx * rx) + p.y() * p.y() / (ry * ry);
        if (size > 1) {
            rx *= std::sqrt(size);
            ry *= std::sqrt(size);
        }
        const double spread = rx * rx * p.y() * p.y() + ry * ry * p.x() * p.x();
        const double k = std::sqrt(std::max(0.0, (rx * rx * ry * ry - spread) / spread)) * (large == sweep ? -1 : 1);
        const QPointF q(k * rx * p.y() / ry, -k * ry * p.x() / rx);
        const auto middle = (here_ + to) / 2;
        const QPointF centre(c * q.x() - s * q.y() + middle.x(), s * q.x() + c * q.y() + middle.y());
        const double begin = std::atan2((p.y() - q.y()) / ry, (p.x() - q.x()) / rx);
        double sweepBy = std::atan2((-p.y() - q.y()) / ry, (-p.x() - q.x()) / rx) - begin;
        if (sweep && sweepBy < 0) sweepBy += 2 * std::numbers::pi;
        if (!sweep && sweepBy > 0) sweepBy -= 2 * std::numbers::pi;
        const int parts = std::max(1, int(std::ceil(std::abs(sweepBy) / (std::numbers::pi / 2) - 1e-9)));
        const double step = sweepBy / parts;
        const double pull = 4.0 / 3.0 * std::tan(step / 4);
        const auto place = [&](double x, double y) {
            return QPointF(centre.x() + c * rx * x - s * ry * y, centre.y() + s * rx * x + c * ry * y);
        };
        for (int i = 0; i < parts; ++i) {
            const double u = begin + i * step;
            const double v = u + step;
            path_.cubicTo(place(std::cos(u) - pull * std::sin(u), std::sin(u) + pull * std::cos(u)),
                          place(std::cos(v) + pull * std::sin(v), std::sin(v) - pull * std::cos(v)),
                          i + 1 == parts ? to : place(std::cos(v), std::sin(v)));
        }
    }

    std::string_view data_;
    std::size_t at_ = 0;
    char command_ = 0;
    char previous_ = 0;
    QPainterPath path_;
    QPointF here_;
    QPointF start_;
    QPointF control_;
};

}  // namespace

QPainterPath svgPath(std::string_view data) { return Reader(data).read(); }

}  // namespace trellis::ui
