//! Damp, walls, doors and what lives behind them.

use super::Place::House;
use super::{Repair, emergency, planned, routine, urgent};
use crate::photo::Scene;

pub(super) const DAMP_MOULD: &[Repair] = &[
    urgent(
        "Black mould in the baby's bedroom|Mould in the nursery getting worse",
        "There's black mould in the corner of the baby's room from the ceiling down to the cot. I wipe it off with spray and it's back in two weeks. She is ten months old and has had a cough since Christmas.",
        "Surveyed: cold bridge at the external corner and a failed trickle vent. Treated with fungicidal wash, insulated lining to the corner, new vent and a positive input fan. Readings normal at the four-week check.",
    )
    .scene(Scene::MouldCorner),
    urgent(
        "Damp and mould on the bedroom wall, asthma|Mould making my asthma worse",
        "The outside wall in our bedroom is wet to touch and there's black mould behind the wardrobe. I have asthma and my GP has written a letter, which I can send.",
        "Cracked render was letting rain in. Render patched and sealed, mould treated, plaster dried and painted with anti-mould paint. Moisture down from 28 to 12 per cent.",
    )
    .scene(Scene::MouldCorner),
    urgent(
        "Water running down the inside of the wall|Wall soaking wet after rain",
        "Every time it rains, water runs down the inside of the living room wall by the window. The wallpaper has come off and there's a mushroom growing by the skirting.",
        "Blocked downpipe was overflowing into the cavity. Cleared and re-joined, cavity inspected, wall dried with a dehumidifier for ten days and replastered.",
    ),
    routine(
        "Mould around the bathroom window|Mould on the bathroom ceiling",
        "Black spots all over the bathroom ceiling and round the window. We do open the window. The fan doesn't pull a tissue any more.",
        "Mould treated and ceiling repainted. Fan replaced with a humidity-controlled one; the resident was given a simple meter.",
    )
    .scene(Scene::MouldCorner),
    routine(
        "Condensation on all windows every morning|Windows streaming with condensation",
        "All the windows are streaming every morning and the sills are going black. I mop them with a towel every day before work.",
        "Trickle vents were painted shut. Freed all six, adjusted the heating times with the resident and supplied a window vacuum.",
    ),
    routine(
        "Brown stain spreading on the ceiling|Damp patch on the bedroom ceiling",
        "A brown patch has come up on the ceiling above the bed. It was a small ring in October and it's about a metre wide now. It doesn't drip but it smells.",
        "A slipped tile above. Tile refixed, loft insulation dried, ceiling stain-blocked and painted two coats.",
    )
    .scene(Scene::CeilingStain),
    routine(
        "Musty smell and damp in the hall cupboard|Damp in the understairs cupboard",
        "The cupboard under the stairs smells very musty and the coats have gone mouldy. The wall at the back is cold and damp to about knee height.",
        "Rising damp from a bridged damp course: soil outside lowered by 200 mm, plaster renewed to one metre with a salt-resistant mix.",
    ),
    planned(
        "Follow-up damp inspection|Four-week check after mould treatment",
        "Return visit to check the moisture readings after the mould works, as promised to the resident.",
        "Readings 11 to 13 per cent, no regrowth. Resident happy. Next check in six months.",
    )
    .scene(Scene::MouldCorner),
];

pub(super) const STRUCTURAL: &[Repair] = &[
    emergency(
        "Part of the ceiling has come down|Bedroom ceiling collapsed",
        "Half the ceiling in the back bedroom has fallen in. Nobody was in there thank God, but my son sleeps in that room. There's plaster everywhere and the rest is sagging.",
        "Room cleared and remaining lath and plaster taken down, props removed after inspection. New boards, skim and two coats. Joists sound.",
    )
    .scene(Scene::CeilingStain),
    urgent(
        "Stair tread has given way|Broken step on the stairs",
        "The fourth stair from the top has cracked right through. My foot went down it last night. I've put tape across but we have to go up and down.",
        "Cut out and replaced the tread in matching softwood, glued and blocked from below. Two more treads screwed down.",
    ),
    urgent(
        "Handrail has come off the wall|Loose banister on the stairs",
        "The handrail on the stairs has come away from the wall at the bottom. My dad had a stroke last year and cannot manage the stairs without it.",
        "Refixed with four new brackets into solid timber. Load tested.",
    ),
    routine(
        "Crack in the living room wall getting wider|Crack above the door",
        "There's a crack from the top of the door to the ceiling. I can get a pound coin in it. It has grown since the summer and the door is sticking.",
        "Inspected by a surveyor: historic movement, no progression on gauges over eight weeks. Crack raked out, bridged with mesh, filled and painted.",
    ),
    routine(
        "Bathroom tiles cracked and coming off the wall|Broken tiles in the shower",
        "Several tiles in the shower are cracked and one has fallen off. The edges are sharp and I am worried that water is getting behind.",
        "Removed 14 loose tiles, backing board replaced, re-tiled in matching white and re-grouted with flexible grout.",
    )
    .scene(Scene::CrackedTile),
    routine(
        "Floorboard loose in the hall|Soft floor in the hallway",
        "One of the boards by the front door moves when you step on it. The laminate is lifting and I can feel a dip.",
        "Lifted the laminate, replaced 1.2 metres of rotten board and treated the joist end. Laminate relaid.",
    ),
    routine(
        "Kitchen floor tile cracked|Cracked tile by the back door",
        "A tile by the back door has cracked in three and the bits move. The dog keeps picking them up.",
        "Replaced two tiles and re-grouted. Left covered overnight to cure.",
    )
    .scene(Scene::CrackedTile),
    planned(
        "Replaster kitchen wall after rewire|Make good plaster in the kitchen",
        "Making good after the electrical work: two chases and a patch by the door, agreed for next month.",
        "Chases filled and wall skimmed. Mist coat and two coats of white applied.",
    ),
];

pub(super) const DOORS_WINDOWS: &[Repair] = &[
    emergency(
        "Front door won't lock|Can't lock the front door",
        "The front door handle has gone floppy and the key just goes round. I can't lock it from outside so somebody has to stay in. I can't get to work.",
        "Gearbox of the multipoint lock had failed. New gearbox and handles fitted, door adjusted on its hinges. Three keys tested.",
    )
    .scene(Scene::DoorHandle),
    urgent(
        "Window smashed at the front|Broken front window",
        "A football came through the front window. There's a hole and cracks right across. I've put parcel tape over it but it's raining in.",
        "Boarded the same evening, measured and fitted a new sealed unit in toughened glass four days later. All glass cleared.",
    )
    .scene(Scene::Window)
    .at(House),
    urgent(
        "Bedroom window won't close|Window stuck open",
        "The bedroom window has dropped and won't shut, there's a gap you can get a hand through. It's on the ground floor so I don't feel safe, and it's freezing.",
        "Both friction stays worn out. Replaced with 16-inch stays, adjusted, window closes and locks.",
    ),
    routine(
        "Handle hanging off the kitchen door|Door handle broken",
        "The handle on the kitchen door is hanging by one screw and the latch doesn't catch. We've been shut in twice.",
        "New lever handles and latch fitted, holes plugged and screwed into sound wood.",
    )
    .scene(Scene::DoorHandle),
    routine(
        "Double glazing misted up|Windows misted between the panes",
        "The big window in the lounge is misted between the panes, you can't see out. Two of the small ones upstairs are going the same way.",
        "Three blown units replaced and beads re-sealed.",
    )
    .scene(Scene::Window),
    routine(
        "Draught round the back door|Gap under the back door",
        "There's a terrible draught under the back door and you can see daylight down the side. I've put a rolled-up towel there.",
        "Planed and re-hung the door, new brush strips and threshold seal.",
    ),
    routine(
        "Internal door sticking|Bathroom door won't shut",
        "The bathroom door has swollen and won't close all the way. It's the only lock in the house with teenagers in it.",
        "Eased the leading edge by 4 mm and moved the keep. Closes and locks.",
    ),
    routine(
        "Letterbox flap broken|Letterbox stuck open",
        "The spring has gone on the letterbox so it stays open and the wind howls through it.",
        "New letterplate with brush and cowl fitted.",
    ),
    planned(
        "Overhaul of sash windows|Sash cords to be renewed",
        "Four sash windows with broken cords, listed in the stock condition survey.",
        "Cords and pulleys renewed on four windows, draught-proofed and eased.",
    )
    .scene(Scene::Window),
];

pub(super) const PEST: &[Repair] = &[
    urgent(
        "Rats in the kitchen|Rat seen behind the cooker",
        "I've seen a rat run behind the cooker twice now, and they've chewed into a bag of rice. I have two small children crawling on that floor.",
        "Entry found at the old waste pipe. Sealed with mesh and mortar, traps set and checked over three visits. No activity for two weeks.",
    )
    .scene(Scene::SkirtingGap),
    urgent(
        "Wasps' nest above the front door|Wasps coming into the bedroom",
        "There are dozens of wasps going in and out of the soffit above the front door and coming into the bedroom. I'm allergic and carry a pen.",
        "Nest treated and removed, gap in the soffit closed.",
    ),
    routine(
        "Mice getting in behind the skirting|Mouse droppings in the kitchen",
        "We're finding mouse droppings by the skirting every morning and we can hear scratching at night. There's a hole where the pipe goes through.",
        "Hole closed with steel wool and a metal plate, bait boxes placed out of reach. Droppings cleared. Clear at the third visit.",
    )
    .scene(Scene::SkirtingGap),
    routine(
        "Cockroaches in the bathroom|Small brown beetles at night",
        "When I put the bathroom light on at night there are little brown beetles running behind the toilet. I'm so embarrassed, I keep the place spotless.",
        "German cockroaches confirmed. Gel treatment in the flat and the two neighbours, monitors placed. Second treatment done, monitors empty.",
    ),
    routine(
        "Ants all over the kitchen floor|Ants coming through the patio door",
        "Ants are coming in by the patio door in hundreds, and they're in the cupboards now. I've tried powder from the shop.",
        "Nest under the threshold treated, joint re-sealed.",
    ),
    routine(
        "Pigeons nesting on the balcony|Pigeon mess on the balcony",
        "Pigeons have nested behind the boiler flue on the balcony. The mess is all over the floor and I can't dry the washing out there.",
        "Waited for the young to leave, then cleared and disinfected the balcony and fitted netting.",
    ),
    routine(
        "Squirrels in the loft|Scratching noises in the loft",
        "We can hear running about in the loft from about five in the morning. I looked up with a torch and the insulation is shredded.",
        "Grey squirrels. Excluded with a one-way flap, fascia hole closed with mesh, insulation topped up.",
    )
    .at(House),
    planned(
        "Quarterly pest check|Routine pest inspection",
        "Planned visit under the contract, bin store and basement.",
        "Six boxes checked, no take. Report attached.",
    ),
];
