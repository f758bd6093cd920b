import QtQml

// One place of the main navigation. A place with nothing behind it is not in the list.
QtObject {
    required property string key
    required property string word
    required property string symbol
}
