#include "care/profile.h"

#include "parts.h"

namespace trellis::care {

Profile::Parts::Parts(Profile& profileOwner, World theWorld, std::filesystem::path storeFolder)
    : owner(profileOwner), world(theWorld), folder(std::move(storeFolder)) {}

void Profile::Parts::tell(std::function<void(Profile&)> signal) const {
    QMetaObject::invokeMethod(&owner, [&profileOwner = owner, signal = std::move(signal)] { signal(profileOwner); }, Qt::QueuedConnection);
}

Profile::Profile(World world, std::filesystem::path storeFolder, QObject* parent)
    : QObject(parent), parts_(std::make_unique<Parts>(*this, world, std::move(storeFolder))) {}

// A store that is closed in order has nothing in its write-ahead log, so this waits.
Profile::~Profile() { lock().waitForFinished(); }

const World& Profile::world() const { return parts_->world; }

void Profile::setAutomaticSync(bool automatic) {
    parts_->writer.post([parts = parts_.get(), automatic] {
        parts->automatic = automatic;
        if (parts->open && parts->open->sync) parts->open->sync->setAutomatic(automatic);
    });
}

}  // namespace trellis::care
