#pragma once

#include <QColor>

#include "picture.h"

namespace trellis::ui {

// One part of the illustrations, drawn from tokens. What a part shows depends on kind; the other properties are:
//   mood   1..5, between two moods every number and colour mixes (Coin, Stars, Hills, Garden's light)
//   count  leaves of a stem; done: how many are grown (Stem)
//   value  0..1, height of the wave (Wave); 0 leaves the lattice out (Hero); the radius (DashedEdge)
//   color, track, ground   colours of the theme that a part is drawn in (Stem: primary, stemTrack, primarySoft, …)
class Art : public Picture {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Kind kind MEMBER kind_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal mood MEMBER mood_ NOTIFY changed FINAL)
    Q_PROPERTY(int count MEMBER count_ NOTIFY changed FINAL)
    Q_PROPERTY(int done MEMBER done_ NOTIFY changed FINAL)
    Q_PROPERTY(qreal value MEMBER value_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor track MEMBER track_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor ground MEMBER ground_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor surface MEMBER surface_ NOTIFY changed FINAL)
    Q_PROPERTY(bool moving MEMBER moving_ NOTIFY changed FINAL)

public:
    enum Kind {
        Coin,         // the light outside a round window
        Stars,        // of a night scene
        Rays,         // round a high sun; the item is as wide as the outer ends
        Hills,        // three hills, the trellis and its vine, over the whole scene
        GardenBack,   // trellis and vine of the saved check-in
        GardenFront,  // the hills before it
        NewLeaf,      // the honey leaf in its glow
        Sprout,       // first day
        Gateway,      // first start
        Hero,         // gradient, lattice, and the vine at the end side, with round corners
        HeroPlain,    // the same without the vine
        DashedEdge,   // the edge of a canceled or former thing, or of what can be added; value is the radius in px
        Stem,         // progress that grows
        Leaf,         // one leaf in color
        Mark,         // the logo
        Wave,         // cravings
    };
    Q_ENUM(Kind)

    explicit Art(QQuickItem* parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    void draw(QPainter& painter, QSizeF size) const override;
    [[nodiscard]] QString key() const override;
    [[nodiscard]] bool fleeting() const override { return moving_; }

private:
    Kind kind_ = Coin;
    qreal mood_ = 3;
    int count_ = 4;
    int done_ = 0;
    qreal value_ = 0;
    QColor color_;
    QColor track_;
    QColor ground_;
    QColor surface_;
    bool moving_ = false;
};

// The numbers and colours of a scene for the parts of it that are live. mood is 1..5 or on its way between two.
class Light : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // The sun of a scene in units of its radius under the horizon (over it if negative), and its colours.
    [[nodiscard]] Q_INVOKABLE static qreal sunOffset(qreal mood);
    [[nodiscard]] Q_INVOKABLE static QColor sunTop(qreal mood);
    [[nodiscard]] Q_INVOKABLE static QColor sunBottom(qreal mood);
    [[nodiscard]] Q_INVOKABLE static QColor ring(qreal mood);
    [[nodiscard]] Q_INVOKABLE static qreal ringGain(qreal mood);        // added to each ring's opacity by day
    [[nodiscard]] Q_INVOKABLE static QColor sky(qreal mood, int stop);  // 0 top, 1 middle, 2 horizon
    // Ink that reads on the top of the sky.
    [[nodiscard]] Q_INVOKABLE static QColor skyInk(qreal mood);
};

}  // namespace trellis::ui
