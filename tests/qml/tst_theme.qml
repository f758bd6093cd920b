import QtQuick
import QtTest
import Trellis.Ui

TestCase {
    id: test

    name: "Theme"
    when: windowShown
    visible: true
    width: 400
    height: 400

    function cleanup() {
        Theme.scheme = Theme.Light;
        Theme.userScale = 1;
        Theme.reducedMotion = false;
        Theme.moreContrast = false;
    }

    function test_colours_follow_the_scheme() {
        Theme.scheme = Theme.Light;
        compare(String(Theme.canvas), "#f4f1ea");
        Theme.scheme = Theme.Dark;
        verify(Theme.dark);
        compare(String(Theme.canvas), "#0f1614");
        compare(String(Theme.tones.soft(Theme.Honey)), "#392e17");
    }
    function test_more_contrast_changes_its_roles_and_no_others() {
        Theme.scheme = Theme.Light;
        const scene = String(Theme.tones.mood(4));
        Theme.moreContrast = true;
        compare(String(Theme.canvas), "#ffffff");
        compare(String(Theme.inkTertiary), "#000000");
        compare(String(Theme.ember), "#6e1f10");
        compare(String(Theme.tones.mood(4)), scene);
    }
    function test_small_text_grows_in_full_and_large_text_less() {
        Theme.userScale = 2;
        compare(Theme.type.body.size, 32);
        compare(Theme.type.title2.size, 34);
        compare(Theme.type.title1.size, 42);
        compare(Theme.type.display.size, 48);
        compare(Theme.type.displayXL.size, 56);
        compare(Theme.type.body.line, 48);
        verify(Theme.type.title2.size > Theme.type.reading.size - 5);
    }
    function test_scale_stays_in_its_bounds_and_nothing_is_under_12() {
        Theme.userScale = 5;
        compare(Theme.userScale, 2);
        Theme.userScale = 0.1;
        compare(Theme.userScale, 0.85);
        verify(Theme.type.nav.size >= 12);
        verify(Theme.type.caption.size >= 12);
    }
    function test_less_motion_leaves_fades_alone() {
        compare(Theme.scene, 700);
        Theme.reducedMotion = true;
        compare(Theme.scene, 0);
        compare(Theme.pressScale, 1);
        compare(Theme.fade, 120);
    }
    function test_forms_by_width_data() {
        return [
            {
                tag: "small phone",
                width: 340,
                form: Theme.Compact,
                margin: 16
            },
            {
                tag: "phone",
                width: 599,
                form: Theme.Compact,
                margin: 20
            },
            {
                tag: "tablet",
                width: 600,
                form: Theme.Medium,
                margin: 28
            },
            {
                tag: "tablet, widest",
                width: 840,
                form: Theme.Medium,
                margin: 28
            },
            {
                tag: "desktop",
                width: 841,
                form: Theme.Expanded,
                margin: 36
            }
        ];
    }
    function test_forms_by_width(data) {
        compare(Theme.form(data.width), data.form);
        compare(Theme.margin(data.width), data.margin);
    }
    function test_both_families_are_there() {
        verify(fontsFound);
        compare(Theme.type.body.font.family, "Inter");
        compare(Theme.type.title1.font.family, "Vollkorn");
    }

    Icon {
        id: icon

        size: 24
    }
    function test_every_icon_of_the_controls_is_drawn_data() {
        return ["help", "back", "close", "check", "forward", "plus", "minus", "sync", "alert", "info", "clock", "eye", "phone", "message", "backspace", "arrow", "settings", "today", "schedule", "skills", "progress", "connect", "more", "qr", "fingerprint"].map(name => ({
                    tag: name,
                    name: name
                }));
    }
    function test_every_icon_of_the_controls_is_drawn(data) {
        verify(probe.iconExists(data.name));
        icon.name = data.name;
        verify(probe.inked(icon) > 20, data.name);
    }

    Art {
        id: art

        width: 200
        height: 200
        color: "green"
        track: "gray"
        ground: "white"
        surface: "white"
        value: 0.5
        done: 2
    }
    function test_every_part_of_the_art_is_drawn_data() {
        return [Art.Coin, Art.Hills, Art.Rays, Art.GardenBack, Art.GardenFront, Art.NewLeaf, Art.Sprout, Art.Gateway, Art.Hero, Art.HeroPlain, Art.DashedEdge, Art.Stem, Art.Leaf, Art.Mark, Art.Wave].map(kind => ({
                    tag: String(kind),
                    kind: kind
                }));
    }
    function test_every_part_of_the_art_is_drawn(data) {
        art.kind = data.kind;
        verify(probe.inked(art) > 5);
    }
}
