// Initialises the replica set and creates a user for each service and for the vault, each with access to a database of its
// own and no other. Run by mongosh without a connection. May be run again at any time: an existing set is kept, passwords are updated.

const members = process.env.HOMEWARD_MEMBERS.split(',');
const set = process.env.HOMEWARD_REPLICA_SET;
const credentials = 'root:' + encodeURIComponent(process.env.HOMEWARD_ROOT_PASSWORD) + '@';
const PASSWORD = 'HOMEWARD_PASSWORD_';
const PATIENCE_MILLIS = 180_000;

// A member that is creating its root user is healthy but not reachable yet, and a new set has no primary at first.
function reach(hosts, options) {
  const deadline = Date.now() + PATIENCE_MILLIS;
  for (;;) {
    try {
      const admin = new Mongo('mongodb://' + credentials + hosts + '/admin?' + options).getDB('admin');
      admin.adminCommand({ping: 1});
      return admin;
    } catch (e) {
      if (Date.now() > deadline) {
        throw e;
      }
      sleep(1_000);
    }
  }
}

const first = reach(members[0], 'directConnection=true');
try {
  first.adminCommand({replSetGetStatus: 1});
} catch (e) {
  if (e.codeName !== 'NotYetInitialized') {
    throw e;
  }
  first.adminCommand({
    replSetInitiate: {_id: set, members: members.map((host, place) => ({_id: place, host, priority: place === 0 ? 2 : 1}))},
  });
  print('replica set ' + set + ' of ' + members.join(', '));
}

const admin = reach(members.join(','), 'replicaSet=' + set);
for (const name of Object.keys(process.env).filter((key) => key.startsWith(PASSWORD))) {
  const service = name.substring(PASSWORD.length).toLowerCase().replaceAll('_', '-');
  const user = {
    pwd: process.env[name],
    roles: [{role: 'readWrite', db: 'homeward-' + service}],
  };
  if (admin.getUser(service) === null) {
    admin.createUser({user: service, ...user});
    print('user ' + service);
  } else {
    admin.updateUser(service, user);
  }
}
