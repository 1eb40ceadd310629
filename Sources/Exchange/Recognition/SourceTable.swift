import Onboarding

/// The exports that are recognised by their headers. A new source is a new entry here and nothing else.
///
/// Headers are compared by `SourceShape.key`; English and Spanish stand side by side, because the language is a choice of whoever exports.
enum SourceTable {
  static let all: [SourceShape] = sales + people + learning + plain

  /// The headers that many programs and spreadsheets use for a kind of file, to fill what a program's own entry leaves open.
  static func plain(_ kind: ExchangeFile) -> SourceShape? { plain.first { $0.kind == kind } }
}

extension SourceTable {
  /// Customer relationship management.
  static let sales: [SourceShape] = [
    SourceShape(
      "Salesforce", .deals,
      """
      deal = Opportunity ID | Opportunity: ID | 18 Digit Opportunity ID | OpportunityId | Id | Guid | Opportunity Name | Nombre de la oportunidad
      owner = Opportunity Owner | Opportunity Owner: Full Name | Opportunity Owner: Name | Owner Name | Owner.Name | Propietario de la oportunidad
        | OwnerId | Owner ID
      account = Account Name | Account: Account Name | Account.Name | Nombre de la cuenta | AccountId
      stage = Stage | StageName | Etapa
      amount = Amount | Total Amount | Amount (converted) | Importe
      currency = CurrencyIsoCode | Opportunity Currency | Amount Currency | Total Amount Currency | Amount (converted) Currency | Divisa
      probability = Probability (%) | Probability | Probabilidad (%)
      source = Lead Source | LeadSource | Origen del candidato
      created_on = Created Date | CreatedDate | Fecha de creación
      closed_on = Close Date | CloseDate | Fecha de cierre
      forecast_category = Forecast Category | ForecastCategoryName | ForecastCategory | Categoría de pronóstico
      is_won = Won | IsWon | Ganada
      is_closed = Closed | IsClosed | Cerrada
      marks = Opportunity Owner | Opportunity ID | Opportunity Name | StageName | ForecastCategoryName | Fiscal Period | IsWon
        | Opportunity Owner: Full Name | Propietario de la oportunidad | Nombre de la oportunidad | 18 Digit Opportunity ID
      unless = Old Value | New Value | From Stage | To Stage
      """),
    SourceShape(
      "Salesforce", .dealStages,
      """
      deal = Opportunity ID | OpportunityId | Opportunity Name | Nombre de la oportunidad
      stage = To Stage | New Value | StageName | Etapa posterior | Valor nuevo
      entered_on = Stage Change Date | Last Modified | Edit Date | CreatedDate | Last Stage Change Date | Fecha de modificación
      marks = From Stage | To Stage | Old Value | New Value | Stage Change Date | Etapa posterior
      """),
    SourceShape(
      "HubSpot", .deals,
      """
      deal = Record ID | Deal ID | hs_object_id | ID de registro | ID del negocio | Deal Name | dealname | Nombre del negocio
      owner = Deal owner | hubspot_owner_id | Propietario del negocio
      account = Associated Company | Company Name | Associated Company (Primary) | Empresa asociada | Nombre de la empresa | Associated Company Domain
      stage = Deal Stage | dealstage | Etapa del negocio
      amount = Amount | Amount in company currency | Valor | Importe | Cantidad
      currency = Currency | deal_currency_code | Divisa | Moneda
      probability = Deal probability | hs_deal_stage_probability | Probabilidad del negocio
      source = Original Traffic Source | Lead source | hs_analytics_source | Fuente original de tráfico
      created_on = Create Date | createdate | Fecha de creación
      closed_on = Close Date | closedate | Fecha de cierre
      forecast_category = Forecast category | hs_manual_forecast_category | Categoría de pronóstico
      is_won = Is Closed Won | hs_is_closed_won | Cerrado ganado
      is_closed = Is Deal Closed? | hs_is_closed | ¿El negocio está cerrado?
      each stage = Date entered * | hs_date_entered_* | hs_v2_date_entered_* | Fecha de entrada en * | Fecha de entrada a *
      marks = Deal Stage | dealname | dealstage | hubspot_owner_id | Etapa del negocio | Propietario del negocio
        | Nombre del negocio | Record ID | ID de registro | Closed Lost Reason | Deal Type | Deal ID
      """),
    SourceShape(
      "HubSpot", .activities,
      """
      person = Activity Owner | Activity assigned to | Assigned to | hubspot_owner_id | Propietario de la actividad | Actividad asignada a
      kind = Activity Type | hs_activity_type | Type | Tipo de actividad
      outcome = Call Outcome or Meeting Outcome | hs_call_disposition or hs_meeting_outcome | Resultado de la llamada or Resultado de la reunión
      on = Activity Date | hs_timestamp | Create Date | Fecha de la actividad
      marks = Activity Type | Activity Date | Activity Owner | Call Outcome | Meeting Outcome | Activity assigned to | Tipo de actividad
        | Fecha de la actividad | Propietario de la actividad
      """),
    SourceShape(
      "Pipedrive", .deals,
      """
      deal = Deal - ID | Deal - Pipedrive System ID | Deal - Title | Deal - Title* | Trato - ID | Trato - Título
      owner = Deal - Owner | Trato - Propietario
      account = Deal - Organization | Organization - Name | Organization | Trato - Organización | Organización
      stage = Deal - Stage | Deal - Stage (pipeline) | Trato - Etapa
      amount = Deal - Value | Trato - Valor
      currency = Deal - Currency | Deal - Currency of value | Deal - Currency of Value | Trato - Moneda
      probability = Deal - Probability | Trato - Probabilidad
      source = Deal - Source | Deal - Source channel | Deal - Label | Trato - Etiqueta
      created_on = Deal - Deal created | Deal - Creation date | Deal - Created | Deal - Add time | Trato - Trato creado | Trato - Fecha de creación
      closed_on = Deal - Deal closed on or Deal - Closed on or Deal - Won time or Deal - Lost time or Deal - Expected close date
        or Trato - Trato cerrado el or Trato - Fecha de cierre prevista
      outcome = Deal - Status | Trato - Estado
      marks = Deal - Title | Deal - Owner | Deal - Value | Deal - Stage | Deal - Status | Trato - Título | Trato - Propietario | Trato - Etapa
      """),
    SourceShape(
      "Pipedrive", .activities,
      """
      person = Activity - Assigned to user | Activity - Owner | Activity - Assigned to | Actividad - Asignada al usuario
      kind = Activity - Type | Actividad - Tipo
      outcome = Activity - Outcome | Activity - Done
      on = Activity - Due date | Activity - Marked as done time | Actividad - Fecha de vencimiento
      marks = Activity - Type | Activity - Due date | Activity - Assigned to user | Activity - Subject | Actividad - Tipo
      """),
    SourceShape(
      "Zoho", .deals,
      """
      deal = Record Id | Deal Id | Potential Id | Deal Name | Potential Name | Nombre del trato
      owner = Deal Owner | Potential Owner | Deal Owner Name | Propietario de Trato | Deal Owner.id
      account = Account Name | Account Name.name | Nombre de Cuenta
      stage = Stage | Fase
      amount = Amount | Cantidad
      currency = Currency | Moneda
      probability = Probability (%) | Probability | Probabilidad (%)
      source = Lead Source | Fuente de Posible cliente
      created_on = Created Time | Hora de creación
      closed_on = Closing Date | Fecha de cierre
      forecast_category = Forecast Category
      marks = Closing Date | Deal Owner.id | Potential Name | Potential Owner | Created Time | Overall Sales Duration | Sales Cycle Duration
        | Propietario de Trato | Nombre del trato
      """),
    SourceShape(
      "Dynamics", .deals,
      """
      deal = (Do Not Modify) Opportunity | opportunityid | Opportunity Number | Topic | name | Tema
      owner = Owner | ownerid | owneridname | Propietario
      account = Potential Customer | Account | customeridname | Cliente potencial
      stage = Pipeline Phase | Process Stage | Sales Stage | stepname | salesstage | Fase de la canalización
      amount = Actual Revenue or Est. Revenue or Ingresos reales or Ingresos est. | Est. Revenue | Est. revenue | estimatedvalue | actualvalue
      currency = Currency | transactioncurrencyid | Divisa
      probability = Probability | closeprobability | Probabilidad
      source = Originating Lead | Source Campaign
      created_on = Created On | createdon | Fecha de creación
      closed_on = Actual Close Date or Est. Close Date or Fecha de cierre real or Fecha de cierre est. | Est. close date | estimatedclosedate
        | actualclosedate
      outcome = Status | statecode | statecodename | Estado
      forecast_category = Forecast Category | msdyn_forecastcategory
      marks = Topic | Potential Customer | Est. Revenue | Est. Close Date | Actual Revenue | (Do Not Modify) Opportunity | estimatedvalue
        | estimatedclosedate | Actual Close Date | Pipeline Phase
      """),
  ]
}

extension SourceTable {
  /// Recruiting.
  static let people: [SourceShape] = [
    SourceShape(
      "Greenhouse", .candidates,
      """
      candidate = Application ID | Candidate ID | Email | Email Address | Candidate Name | First Name + Last Name
      name = Candidate Name | Candidate | First Name + Last Name
      email = Email | Email Address | Email Addresses | Candidate Email
      role = Job | Job Name | Job Title
      source = Source | Source Name
      stage = Current Stage | Milestone | Stage
      decision = Status | Application Status
      applied_on = Application Date | Applied On | Applied At | Date Applied
      decided_on = Hired On or Rejected On or Hired Date or Rejected Date or Hire Date or Rejection Date or Rejected At | Resolved On
      reason = Rejection Reason
      marks = Application ID | Who gets credit | Prospect Pool | Prospect Stage | Rejection Reason | Application Date | Milestone | Job Name
      """),
    SourceShape(
      "Lever", .candidates,
      """
      candidate = Opportunity ID | Contact ID | Email | Full-Name
      name = Full-Name | Full Name | Candidate Name
      email = Email | Candidate Email
      role = Posting | Posting Title | Job Posting
      source = Origin | Sources | Source
      stage = Stage | Current Stage
      applied_on = Date-Added | Created At | Applied At
      decided_on = Archive-Date | Archived At
      reason = Archive-Reason | Archived Reason
      decision = Archive-Reason | Archived Reason
      marks = Date-Added | Archive-Reason | Archive-Date | Posting Title | Full-Name
      """),
    SourceShape(
      "OpenCATS", .candidates,
      """
      candidate = Email | E-Mail | email1 | First Name + Last Name
      name = Full Name | First Name + Last Name
      email = Email | E-Mail | email1 | Email 2 | 2nd E-Mail
      role = Job Order | Position | Title
      source = Source
      stage = Status | Recent Status
      applied_on = Date Created | Created | Date Available
      marks = Current Employer | Key Skills | Email 2 | 2nd E-Mail | Cell Phone | Web Site | Recent Status | keySkills | phoneCell | email1
      """),
  ]

  /// Learning platforms.
  static let learning: [SourceShape] = [
    SourceShape(
      "Moodle", .assessments,
      """
      person = Email address | Dirección de correo | Dirección de correo electrónico | Dirección Email | ID number | Número de ID | Username
        | Nombre de usuario | First name + Surname | First name + Last name | Nombre + Apellido(s)
      score = Grade/# | Calificación/# | Grade / # | Calificación / #
      state = State | Status | Estado
      started = Started on | Started | Comenzado el | Comenzado
      taken_on = Completed or Started on | Completed or Started | Finalizado or Comenzado el | Completado or Comenzado el
      each item = Q. * | P. * | Pregunta *
      marks = Started on | Time taken | Started | Duration | Comenzado el | Tiempo requerido
      """),
    SourceShape(
      "Moodle", .assessments,
      """
      person = Email address | Dirección de correo | Dirección de correo electrónico | Dirección Email | ID number | Número de ID
        | First name + Surname | First name + Last name | Nombre + Apellido(s)
      each module = * (Percentage) | * (Porcentaje) | * (Real)
      marks = Last downloaded from this course | Última descarga de este curso | Course total (Real) | Course total (Percentage)
        | Total del curso (Real) | Total del curso (Porcentaje)
      unless = Time taken | Tiempo requerido
      """),
    SourceShape(
      "Open edX", .assessments,
      """
      person = Email | Username | Student ID
      max = =1
      each module = *
      marks = Enrollment Track | Verification Status | Certificate Eligible | Certificate Delivered | Certificate Type
      """),
  ]
}

extension SourceTable {
  /// What spreadsheets call things, whichever program they come from.
  static let plain: [SourceShape] = [
    SourceShape(
      nil, .people,
      """
      person = Employee ID | Employee Number | Person ID | Staff ID | User ID | ID de empleado | Número de empleado | Work Email | Email
        | Email Address | Correo electrónico | Sales Agent | Sales Rep | Rep | Employee | Employee Name | Full Name | Empleado | Nombre completo
        | First Name + Last Name | Nombre + Apellidos | Vendedor | Comercial
      name = Full Name | Employee Name | Display Name | Preferred Name | First Name + Last Name | First Name + Surname | Nombre completo
        | Nombre y apellidos | Nombre + Apellidos | Nombre + Apellido(s) | Sales Agent | Sales Rep | Employee | Empleado | Nombre
      email = Work Email | Email | Email Address | E-mail | Correo electrónico | Correo | Business Email
      kind = Person Kind
      role = Job Title | Title | Position | Job Role | Puesto | Cargo | Rol
      region = Regional Office | Office | Territory | Location | Región | Oficina | Zona | Territorio
      team = Department | Sales Team | Equipo | Departamento
      manager = Manager Name | Reports To | Supervisor | Line Manager | Sales Manager | Responsable | Jefe | Gerente
      cohort = Onboarding Cohort | Class | Cohorte | Promoción
      source = Hire Source | Recruiting Source | Fuente
      start_date = Hire Date | Date of Hire | Start | Start Date | Joining Date | Date Joined | Original Hire Date | Fecha de ingreso
        | Fecha de alta | Fecha de inicio | Fecha de contratación
      end_date = Termination Date | Leave Date | Last Day | Exit Date | Fecha de baja | Fecha de salida
      end_reason = Termination Reason | Reason for Leaving | Motivo de baja
      marks = Hire Date | Termination Date | Reports To | Fecha de ingreso | Fecha de alta | Regional Office
      unless = LeadSource | Lead Source | IsConverted | Amount | Stage | Deal Stage | Grade | Score | Lead Status | Contact Owner
        | Time taken | Key Skills | Current Employer | Archive-Reason
      needs = role | start_date | manager | team | region
      """),
    SourceShape(
      nil, .deals,
      """
      deal = Opportunity ID | Deal ID | Deal Number | Opportunity Number | Opportunity | Deal Name | Opportunity Name | ID de oportunidad
        | ID de negocio | Negocio | Oportunidad
      owner = Sales Agent | Sales Rep | Sales Representative | Salesperson | Account Executive | Rep | Deal Owner | Opportunity Owner | Owner Name
        | Propietario | Vendedor | Comercial | Agente comercial
      account = Account Name | Company | Company Name | Customer | Client | Organization | Cuenta | Cliente | Empresa
      stage = Deal Stage | Stage Name | Opportunity Stage | Pipeline Stage | Sales Stage | Etapa | Fase
      amount = Close Value | Deal Value | Value | Deal Amount | Deal Size | Opportunity Amount | Revenue | Importe | Valor | Monto
      currency = Currency Code | Divisa | Moneda
      probability = Win Probability | Probability (%) | Probabilidad
      source = Lead Source | Deal Source | Fuente | Origen
      created_on = Engage Date | Created | Created Date | Create Date | Created At | Open Date | Date Created | Start Date | Fecha de creación
        | Fecha de inicio | Fecha de contacto
      closed_on = Close Date | Closed Date | Closed At | Closing Date | Expected Close Date | Won Date | Fecha de cierre
      outcome = Status | Deal Status | Result | Win/Loss | Estado | Resultado
      forecast_category = Forecast | Forecast Category | Categoría de pronóstico
      is_won = Is Won | Won
      is_closed = Is Closed | Closed
      needs = stage | amount | outcome | created_on | closed_on
      """),
    SourceShape(
      nil, .activities,
      """
      person = Owner | Rep | Sales Rep | Assigned To | User | Agent | Sales Agent | Propietario | Vendedor | Comercial
      kind = Activity Type | Type | Activity | Tipo | Actividad
      outcome = Result | Disposition | Call Outcome | Status | Resultado
      on = Date | Activity Date | Due Date | Created Date | Fecha
      count = Quantity | Number | Cantidad | Número
      needs = kind | outcome
      """),
    SourceShape(
      nil, .observations,
      """
      person = Employee ID | Employee | Rep | Sales Rep | Sales Agent | Email | Full Name | Empleado | Vendedor | Comercial
      metric = KPI | Measure | Indicator | Indicador | Métrica
      period = Month | Week | Quarter | Date | Mes | Semana | Trimestre | Fecha | Periodo
      value = Actual | Result | Amount | Valor | Resultado
      numerator = Num | Successes | Numerador
      denominator = Den | Attempts | Denominador
      target = Goal | Quota | Objetivo | Meta
      """),
    SourceShape(
      nil, .absences,
      """
      person = Employee ID | Employee | Employee Name | Email | Empleado
      from = Start Date | From Date | Leave Start | First Day | Desde | Fecha de inicio
      to = End Date | To Date | Leave End | Last Day | Hasta | Fecha de fin
      reason = Leave Type | Absence Type | Type | Motivo | Tipo de ausencia
      marks = Leave Type | Absence Type | Leave Start | Tipo de ausencia
      needs = to | reason
      """),
    SourceShape(
      nil, .enrolments,
      """
      person = Employee ID | Employee | Learner | User | Email | Email Address | Full Name | Empleado
      module = Course | Course Name | Training | Lesson | Curso | Módulo
      assigned_on = Assigned Date | Date Assigned | Enrolled On | Enrollment Date | Fecha de asignación
      started_on = Started | Start Date | Date Started | Fecha de inicio
      completed_on = Completed | Completed Date | Completion Date | Date Completed | Fecha de finalización
      marks = Completion Date | Enrollment Date | Learner
      needs = assigned_on | started_on | completed_on
      """),
    SourceShape(
      nil, .assessments,
      """
      person = Employee ID | Employee | Learner | Student | User | Email | Email Address | Full Name | Empleado | Alumno
      module = Course | Quiz | Test | Exam | Lesson | Curso | Módulo | Cuestionario
      score = Grade | Marks | Result | Points | Nota | Calificación | Puntuación
      max = Max Score | Maximum | Max Points | Out Of | Máximo
      attempt = Attempt Number | Intento
      phase = Test Phase
      taken_on = Date | Completed | Completed On | Date Taken | Taken At | Fecha
      """),
  ]
}
