create role intertitle login password 'intertitle';
