pragma Singleton

import QtQuick
import Trellis.Ui

// How kinds and states of sessions look, in one place for cards, blocks and details.
QtObject {
    function symbol(kind: string): string {
        switch (kind) {
        case "individual":
        case "group":
        case "family":
        case "skills":
            return kind;
        case "medication":
            return "user";
        default:
            return "schedule";
        }
    }
    function tone(kind: string): int {
        switch (kind) {
        case "individual":
            return Theme.Moss;
        case "family":
            return Theme.Plum;
        case "skills":
            return Theme.Honey;
        case "medication":
            return Theme.Dusk;
        default:
            return Theme.Tide;
        }
    }
    function tagTone(kind: string): int {
        switch (kind) {
        case "moss":
            return Theme.Moss;
        case "dusk":
            return Theme.Dusk;
        case "honey":
            return Theme.Honey;
        default:
            return Theme.Plain;
        }
    }
    function tagSymbol(kind: string): string {
        return kind === "moss" ? "check" : "";
    }
    // The station of the delivery stem for a delivery of the models.
    function station(delivery: string): int {
        switch (delivery) {
        case "sending":
            return DeliveryStem.Sent;
        case "at-clinic":
            return DeliveryStem.AtClinic;
        case "on-device":
        case "needs-look":
            return DeliveryStem.OnDevice;
        default:
            return DeliveryStem.Nowhere;
        }
    }
}
