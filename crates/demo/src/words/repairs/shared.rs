//! Locks, fire safety, and the parts that everybody shares.

use super::Place::Block;
use super::{Repair, emergency, planned, routine, urgent};
use crate::photo::Scene;

pub(super) const SECURITY: &[Repair] = &[
    emergency(
        "Break-in, front door kicked in|Door forced during a burglary",
        "We've been burgled. The front door frame is split and the lock is hanging off. The police have been and given me a crime number. I can't secure the door tonight with the children here.",
        "Door boarded and secured within two hours. New frame section, reinforced keep and five-lever lock fitted next day.",
    )
    .scene(Scene::DoorHandle),
    urgent(
        "Door release of the main entrance broken|Communal entrance standing open",
        "The release on the main entrance just clicks and it swings open again. Strangers have been sleeping on the stairs and there was a needle yesterday.",
        "Electric release had burnt out. New release and power supply, door closer adjusted. Tested from three flats.",
    )
    .at(Block),
    urgent(
        "Ground floor window lock broken|Window lock snapped",
        "The lock on the kitchen window has snapped so anyone could push it open from the path. There was a break-in two doors down last week.",
        "New locking handles fitted to both ground floor windows, keys left with the resident.",
    ),
    routine(
        "Entry phone not working|Buzzer doesn't ring in the flat",
        "The entry phone in my flat doesn't ring any more. Deliveries go back and carers can't get in to my neighbour through me.",
        "Handset replaced, cable re-terminated in the riser. Call and release tested.",
    )
    .at(Block),
    routine(
        "Fob not recognised at the door|New key fob needed",
        "My fob has stopped opening the main door, it just flashes red. I have to wait for someone to come out.",
        "Fob re-programmed and one spare issued. Lost fobs removed from the system.",
    )
    .at(Block),
    routine(
        "Security light stays on all night|Sensor light always on",
        "The security light at the back shines into my bedroom all night long. It used to go off.",
        "Sensor replaced and angled down. Timer set to two minutes.",
    ),
    routine(
        "Back door lock stiff|Key hard to turn in the back door",
        "You need two hands to turn the key in the back door and I've bent one already. With my arthritis it is a real struggle.",
        "New euro cylinder and handle, mechanism cleaned. Turns freely.",
    )
    .scene(Scene::DoorHandle),
    planned(
        "Change locks between tenancies|Lock change at void",
        "New cylinders front and back before the keys are given out.",
        "Both cylinders changed, six keys tagged and returned to the office.",
    ),
];

pub(super) const FIRE: &[Repair] = &[
    emergency(
        "Fire alarm sounding and won't reset|Alarm in the block has been going for an hour",
        "The fire alarm in the block has been going for over an hour. The fire brigade came and said it was a fault, but it starts again every few minutes. Nobody can sleep.",
        "Detector on the second floor contaminated by dust. Replaced, loop tested, panel reset and normal. Log book signed.",
    )
    .scene(Scene::SmokeAlarm)
    .at(Block),
    urgent(
        "Smoke alarm hanging from the ceiling|Smoke alarm has come off",
        "The smoke alarm in the hall is hanging down by its wires. I've pressed the button and it does nothing. I don't like sleeping here without it.",
        "Base refixed, new mains-linked optical alarm fitted and tested with smoke. Second alarm on the landing replaced as out of date.",
    )
    .scene(Scene::SmokeAlarm),
    urgent(
        "Fire door on the landing won't close|Fire door closer broken",
        "The fire door on our landing doesn't close any more, the arm at the top is broken. People wedge it open with a doormat.",
        "New closer and intumescent strips fitted, gaps within 3 mm. Tagged.",
    )
    .at(Block),
    urgent(
        "Emergency lights on the stairs failed the test|Emergency lighting on the back stairs dead",
        "At the monthly test none of the emergency lights on the back stairs came on. Several older residents use those stairs.",
        "Five battery packs replaced and three-hour test done. All lights passed.",
    )
    .at(Block),
    routine(
        "Low battery chirp in the hall|Detector in the hall needs a new battery",
        "The detector on the hall ceiling gives a chirp once a minute, day and night. I can't reach it to change the battery.",
        "Sealed-battery alarm at the end of its life. Replaced and tested.",
    )
    .scene(Scene::SmokeAlarm),
    routine(
        "Heat alarm in the kitchen missing|No alarm in the kitchen",
        "When we moved in the kitchen alarm was just a bracket with no alarm on it. I only noticed now.",
        "Heat alarm fitted and linked with the hall.",
    )
    .scene(Scene::SmokeAlarm),
    routine(
        "Fire extinguisher out of date in the hall|Extinguisher overdue for service",
        "The label on the extinguisher in the entrance says it should have been checked in March.",
        "Serviced and tagged. Two more in the block done on the same visit.",
    )
    .at(Block),
    planned(
        "Quarterly fire alarm service|Fire alarm test and service",
        "Planned service of the panel and a quarter of the devices.",
        "Panel, batteries and 12 devices tested. No faults. Certificate issued.",
    )
    .scene(Scene::SmokeAlarm)
    .at(Block),
];

pub(super) const COMMUNAL: &[Repair] = &[
    emergency(
        "Person stuck in the lift|Lift stopped between floors with someone inside",
        "The lift has stopped between the first and second floor and there's a lady with a pushchair inside. She's pressed the bell but nobody answers.",
        "Released after 35 minutes. Door lock contact on the second floor was dirty. Cleaned, adjusted, 20 test runs, autodialler repaired.",
    )
    .scene(Scene::Lift)
    .at(Block),
    urgent(
        "Lift out of order|Lift broken down again",
        "The lift is out of order again, third time this month. I'm on the fourth floor with a wheelchair and I'm missing hospital appointments.",
        "Drive board replaced under warranty and door operator belt renewed. Monitored for 48 hours without a fault.",
    )
    .scene(Scene::Lift)
    .at(Block),
    urgent(
        "No lights on the communal stairs|Stair lights out on two floors",
        "All the stair lights on the second and third floors are out. It's pitch black from half past four and there are eight flats up here.",
        "Time clock had failed. Replaced with a daylight sensor and changed six lamps.",
    )
    .at(Block),
    routine(
        "Bin store overflowing and the door broken|Bin store in a state",
        "The bin store door is off its hinge so anyone can dump things. There's a mattress, a sofa and bags everywhere, and flies.",
        "Bulky waste cleared, floor washed down, door re-hung with a coded lock. Letter sent to all flats.",
    )
    .at(Block),
    routine(
        "Stairwell carpet torn|Carpet lifting on the communal stairs",
        "The carpet has come loose at the turn of the stairs between first and second. It's going to have someone over.",
        "Re-stretched and fixed, new aluminium nosing on three steps.",
    )
    .at(Block),
    routine(
        "Graffiti in the entrance|Graffiti on the lift doors",
        "Somebody has sprayed all over the entrance wall and the lift doors, including some really offensive words.",
        "Removed the offensive part on the day, remaining wall repainted and doors cleaned with solvent.",
    )
    .scene(Scene::Lift)
    .at(Block),
    routine(
        "Leak in the communal hallway ceiling|Stain on the hall ceiling",
        "There's a brown patch on the ceiling by the post boxes and it drips when the flat above does their washing.",
        "Traced to a washing machine connection in the flat above and repaired. Ceiling stain-blocked and painted.",
    )
    .scene(Scene::CeilingStain)
    .at(Block),
    routine(
        "Post boxes broken open|Letterbox in the lobby damaged",
        "Three of the post boxes in the lobby have been forced. My bank card was in mine.",
        "Three locks replaced and the bank strengthened with a steel back plate.",
    )
    .at(Block),
    planned(
        "Deep clean of the stairwell|Stairwell clean and paint touch-up",
        "Twice-yearly deep clean, and touch up the scuffs on the ground floor.",
        "Floors machine-scrubbed, windows cleaned inside, scuffs painted.",
    )
    .at(Block),
];
